import Testing
@testable import ChisoFiles
@Suite struct OutputFilesTests {}
