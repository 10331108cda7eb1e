import SpecBase
import SpecIR
import Testing

@Suite("A printed program")
struct PrintTests {
    @Test func dump() { print(printProgram(Sample.program)) }
}
