// swift-tools-version: 6.1
import PackageDescription

// The table of targets and of the imports allowed between them is under test in
// Tests/LayeringTests; a new edge between our own modules is added there too.
let package = Package(
    name: "chiso",
    products: [
        .executable(name: "chiso", targets: ["chiso"]),
        .library(name: "ChisoModel", targets: ["ChisoModel"]),
        .library(name: "ChisoScoring", targets: ["ChisoScoring"]),
        // For Tests/Fuzzing, a package of its own.
        .library(name: "ChisoLua", targets: ["ChisoLua"]),
        .library(name: "ChisoRules", targets: ["ChisoRules"]),
        .library(name: "ChisoData", targets: ["ChisoData"]),
        .library(name: "ChisoForms", targets: ["ChisoForms"]),
        .library(name: "ChisoSheets", targets: ["ChisoSheets"]),
        .library(name: "ChisoAuthoring", targets: ["ChisoAuthoring"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .systemLibrary(name: "CLua", providers: [.apt(["liblua5.4-dev"])]),
        .target(
            name: "CLuaShim", dependencies: ["CLua"],
            // The archive, not the shared object: the binary then needs no Lua where it runs.
            // What `counted.c` counts of the calls that Lua makes. SwiftPM refuses such flags of a
            // package that is named by its version: name a branch, a revision or a folder.
            linkerSettings: [
                .linkedLibrary(":liblua5.4.a"), .linkedLibrary("m"),
                .unsafeFlags(
                    [
                        "fmod", "strcoll", "luaS_eqlngstr", "luaO_tostring", "luaO_str2num",
                        "luaH_getn",
                    ].flatMap { ["-Xlinker", "--wrap=\($0)"] }),
            ]),
        .target(name: "ChisoModel"),
        .target(name: "ChisoFiles"),
        .target(name: "ChisoLua", dependencies: ["CLuaShim", "ChisoModel"]),
        .target(name: "ChisoRules", dependencies: ["ChisoLua", "ChisoFiles", "ChisoModel"]),
        .target(name: "ChisoData", dependencies: ["ChisoFiles", "ChisoModel"]),
        .target(name: "CXLSXWriter"),
        .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .target(
            name: "ChisoSheets", dependencies: ["CXLSXWriter", "CMinizip", "CExpat"],
            // Archives, like Lua's: nothing to load when a command starts.
            linkerSettings: [
                .linkedLibrary(":libminizip.a"), .linkedLibrary(":libz.a"),
                .linkedLibrary(":libexpat.a"),
            ]),
        .target(
            name: "ChisoForms",
            dependencies: ["ChisoData", "ChisoPrint", "ChisoSheets", "ChisoModel"]),
        .target(name: "ChisoScoring", dependencies: ["ChisoModel"]),
        .target(
            name: "ChisoRun",
            dependencies: [
                "ChisoRules", "ChisoData", "ChisoScoring", "ChisoFiles", "ChisoModel",
            ]),
        .target(name: "ChisoPrint", dependencies: ["ChisoSheets", "ChisoModel"]),
        .target(
            name: "ChisoReport",
            dependencies: ["ChisoScoring", "ChisoPrint", "ChisoSheets", "ChisoModel"]),
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .target(
            name: "ChisoSeal",
            dependencies: [
                "CCrypto", "ChisoRun", "ChisoReport", "ChisoPrint", "ChisoRules", "ChisoData",
                "ChisoScoring", "ChisoFiles", "ChisoModel",
            ],
            linkerSettings: [.linkedLibrary(":libcrypto.a")]),
        .target(
            name: "ChisoExplaining",
            dependencies: ["ChisoRun", "ChisoRules", "ChisoData", "ChisoScoring", "ChisoModel"]),
        .target(
            name: "ChisoAuthoring",
            dependencies: [
                "ChisoRun", "ChisoReport", "ChisoRules", "ChisoData", "ChisoScoring", "ChisoPrint",
                "ChisoFiles", "ChisoModel",
            ]),
        .executableTarget(
            name: "chiso",
            dependencies: [
                "ChisoAuthoring", "ChisoExplaining", "ChisoForms", "ChisoRun", "ChisoRules",
                "ChisoData", "ChisoScoring", "ChisoReport", "ChisoPrint", "ChisoSheets",
                "ChisoSeal", "ChisoFiles", "ChisoModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "chiso-benchmark", dependencies: ["ChisoRules", "ChisoScoring", "ChisoModel"],
            path: "Tests/Benchmarks", exclude: ["peer.lua", "peer.py"]),
        .testTarget(name: "ChisoModelTests", dependencies: ["ChisoModel"]),
        .testTarget(
            name: "ChisoScoringTests", dependencies: ["ChisoScoring", "ChisoModel"]),
        .testTarget(name: "ChisoFilesTests", dependencies: ["ChisoFiles"]),
        .testTarget(
            name: "ChisoSealTests",
            dependencies: ["ChisoSeal", "ChisoModel"]),
        .testTarget(
            name: "LayeringTests",
            dependencies: [
                "chiso", "ChisoAuthoring", "ChisoExplaining", "ChisoForms", "ChisoRun",
                "ChisoRules", "ChisoData", "ChisoScoring", "ChisoReport", "ChisoSeal", "ChisoModel",
            ]),
        // The targets of Tests/Fuzzing, a package of its own, fed with its corpus.
        .testTarget(
            name: "FuzzingTests",
            dependencies: [
                "ChisoAuthoring", "ChisoForms", "ChisoRules", "ChisoData", "ChisoScoring",
                "ChisoSheets", "ChisoLua", "ChisoModel",
            ],
            path: "Tests/Fuzzing/Sources"),
        .testTarget(name: "ChisoSheetsTests", dependencies: ["ChisoSheets"]),
        .testTarget(
            name: "ChisoPrintTests", dependencies: ["ChisoPrint", "ChisoSheets", "ChisoModel"]),
        .testTarget(
            name: "ChisoReportTests",
            dependencies: [
                "ChisoReport", "ChisoSeal", "ChisoPrint", "ChisoSheets", "ChisoAuthoring",
                "ChisoExplaining", "ChisoRun",
                "ChisoRules", "ChisoData", "ChisoScoring", "ChisoModel",
            ]),
        .testTarget(name: "ChisoLuaTests", dependencies: ["ChisoLua", "ChisoModel"]),
        .testTarget(
            name: "ChisoRulesTests",
            dependencies: [
                "ChisoAuthoring", "ChisoRules", "ChisoLua", "ChisoScoring", "ChisoModel",
                "ChisoData",
            ]),
        .testTarget(
            name: "ChisoAuthoringTests",
            dependencies: [
                "ChisoAuthoring", "ChisoRules", "ChisoData", "ChisoScoring", "ChisoModel",
            ]),
        // The executable is run, not imported; what it prints is held against what its modules score.
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "chiso", "ChisoAuthoring", "ChisoExplaining", "ChisoRun", "ChisoScoring",
                "ChisoSheets", "ChisoModel",
            ],
            exclude: ["Expected", "Goldens", "Reference/reference.lua"]),
        // A round in a folder of its own, for the two that follow.
        .target(
            name: "TestRounds", dependencies: ["ChisoData", "ChisoModel"],
            path: "Tests/TestRounds"),
        .testTarget(
            name: "ChisoDataTests", dependencies: ["TestRounds", "ChisoData", "ChisoModel"]),
        .testTarget(
            name: "ChisoFormsTests",
            dependencies: ["TestRounds", "ChisoForms", "ChisoData", "ChisoSheets", "ChisoModel"]),
    ],
    swiftLanguageModes: [.v6]
)
