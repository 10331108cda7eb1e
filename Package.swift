// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "crmspec",
    products: [
        .executable(name: "crmspec", targets: ["crmspec"]),
        // For apps that run artifacts: no Foundation, no libyaml.
        .library(name: "CRMSpec", targets: ["CRMSpec"]),
    ],
    targets: [
        // Vocabulary every stage shares: source ranges, diagnostics, values, text. Standard library only.
        .target(name: "SpecBase"),

        // The only module that sees C. Nothing but `SpecYAML` may import `CLibYAML`.
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"])]
        ),
        .target(name: "SpecYAML", dependencies: ["CLibYAML", "SpecBase"]),

        // The program: plain data between the two halves, its verifier and its artifact codec.
        .target(name: "SpecIR", dependencies: ["SpecBase"]),

        // Front half: text in, program out.
        .target(name: "SpecCompiler", dependencies: ["SpecBase", "SpecIR", "SpecYAML"]),

        // Back half: program, delivery and answers in, outcome out. Must never gain a compiler dependency.
        .target(name: "SpecRuntime", dependencies: ["SpecBase", "SpecIR"]),

        // Outcomes as people and other programs read them.
        .target(name: "SpecOutcome", dependencies: ["SpecBase", "SpecIR", "SpecRuntime"]),

        // The runtime as a library. The only module with a public surface.
        .target(name: "CRMSpec", dependencies: ["SpecBase", "SpecIR", "SpecOutcome", "SpecRuntime"]),

        // The first module that may see both halves, and the first that may do I/O.
        .target(
            name: "SpecHarness",
            dependencies: ["SpecBase", "SpecCompiler", "SpecIR", "SpecOutcome", "SpecRuntime", "SpecYAML"]
        ),
        // The language server: the compiler's answers as the Language Server Protocol has them.
        .target(name: "SpecEditor", dependencies: ["SpecBase", "SpecCompiler", "SpecHarness", "SpecRuntime"]),
        .target(
            name: "SpecCommands",
            dependencies: [
                "SpecBase", "SpecCompiler", "SpecEditor", "SpecHarness", "SpecIR", "SpecOutcome", "SpecRuntime",
                "SpecYAML",
            ]
        ),
        .executableTarget(name: "crmspec", dependencies: ["SpecCommands"]),

        .target(name: "SpecTestSupport", dependencies: ["SpecBase"]),
        // What is fuzzed: `tools/fuzz` builds it with the fuzzer, tests replay what was found.
        .target(
            name: "SpecFuzz",
            dependencies: [
                "SpecBase", "SpecCompiler", "SpecEditor", "SpecHarness", "SpecIR", "SpecRuntime", "SpecTestSupport",
            ]
        ),
        .testTarget(name: "SpecBaseTests", dependencies: ["SpecBase", "SpecTestSupport"]),
        .testTarget(name: "SpecYAMLTests", dependencies: ["SpecBase", "SpecTestSupport", "SpecYAML"]),
        .testTarget(name: "SpecIRTests", dependencies: ["SpecBase", "SpecIR", "SpecTestSupport"]),
        .testTarget(
            name: "SpecCompilerTests",
            dependencies: ["SpecBase", "SpecCompiler", "SpecIR", "SpecTestSupport", "SpecYAML"]
        ),
        .testTarget(
            name: "SpecRuntimeTests",
            dependencies: ["SpecBase", "SpecCompiler", "SpecIR", "SpecRuntime", "SpecTestSupport"]
        ),
        .testTarget(
            name: "CRMSpecTests",
            dependencies: [
                "CRMSpec", "SpecBase", "SpecCompiler", "SpecHarness", "SpecIR", "SpecOutcome", "SpecRuntime",
                "SpecTestSupport",
            ]
        ),
        .testTarget(
            name: "SpecHarnessTests",
            dependencies: [
                "SpecBase", "SpecCompiler", "SpecHarness", "SpecIR", "SpecOutcome", "SpecRuntime", "SpecTestSupport",
                "SpecYAML",
            ]
        ),
        .testTarget(
            name: "SpecEditorTests",
            dependencies: ["SpecBase", "SpecCompiler", "SpecEditor", "SpecHarness", "SpecTestSupport"]
        ),
        .testTarget(
            name: "SpecCommandsTests",
            dependencies: ["SpecBase", "SpecCommands", "SpecCompiler", "SpecHarness", "SpecTestSupport"]
        ),
        .testTarget(
            name: "SpecFuzzTests",
            dependencies: [
                "SpecBase", "SpecCompiler", "SpecEditor", "SpecFuzz", "SpecHarness", "SpecIR", "SpecRuntime",
                "SpecTestSupport", "SpecYAML",
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
