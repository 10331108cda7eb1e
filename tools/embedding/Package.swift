// swift-tools-version: 6.2
import PackageDescription

// An app of its own that embeds the runtime: what README's "Embed it" shows.
let package = Package(
    name: "embedding",
    dependencies: [.package(name: "crmspec", path: "../..")],
    targets: [
        .executableTarget(name: "host", dependencies: [.product(name: "CRMSpec", package: "crmspec")])
    ],
    swiftLanguageModes: [.v6]
)
