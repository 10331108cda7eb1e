// swift-tools-version: 6.2
import PackageDescription

// The modules of the root package once more, by links: they are built with the fuzzer's counters here.
let package = Package(
    name: "fuzz",
    targets: [
        .target(name: "SpecBase"),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
        .target(name: "SpecYAML", dependencies: ["CLibYAML", "SpecBase"]),
        .target(name: "SpecIR", dependencies: ["SpecBase"]),
        .target(name: "SpecCompiler", dependencies: ["SpecBase", "SpecIR", "SpecYAML"]),
        .target(name: "SpecRuntime", dependencies: ["SpecBase", "SpecIR"]),
        .target(name: "SpecOutcome", dependencies: ["SpecBase", "SpecIR", "SpecRuntime"]),
        .target(
            name: "SpecHarness",
            dependencies: ["SpecBase", "SpecCompiler", "SpecIR", "SpecOutcome", "SpecRuntime", "SpecYAML"]
        ),
        .target(name: "SpecEditor", dependencies: ["SpecBase", "SpecCompiler", "SpecHarness", "SpecRuntime"]),
        .target(name: "SpecTestSupport", dependencies: ["SpecBase"]),
        .target(
            name: "SpecFuzz",
            dependencies: [
                "SpecBase", "SpecCompiler", "SpecEditor", "SpecHarness", "SpecIR", "SpecRuntime", "SpecTestSupport",
            ]
        ),
        .executableTarget(
            name: "fuzz",
            dependencies: ["SpecBase", "SpecCompiler", "SpecFuzz", "SpecIR", "SpecTestSupport"]
        ),
        .executableTarget(name: "damage", dependencies: ["SpecCompiler", "SpecFuzz", "SpecTestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
