// swift-tools-version: 6.1
import PackageDescription

// A package of its own: what builds chiso neither sees nor needs libFuzzer. `.ci/fuzz` builds it and
// passes the flags that make the libraries and the C shim count what they run through.
let package = Package(
    name: "chiso-fuzzing",
    dependencies: [.package(name: "chiso", path: "../..")],
    targets: [
        .systemLibrary(name: "LibFuzzer", path: "LibFuzzer"),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "ChisoModel", "ChisoLua", "ChisoRules", "ChisoSheets", "ChisoData", "ChisoForms",
                "ChisoScoring", "ChisoAuthoring",
            ].map { .product(name: $0, package: "chiso") },
            path: "Sources/Targets"),
        .executableTarget(
            name: "fuzz", dependencies: ["FuzzTargets", "LibFuzzer"], path: "Fuzzer",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)
