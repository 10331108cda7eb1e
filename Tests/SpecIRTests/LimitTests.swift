import SpecIR
import Testing

/// Programs that are as deep and as long as they may be, and one more.
@Suite struct LimitTests {
    @Test(arguments: [(497, true), (498, true), (499, false)])
    func expressionsWithinEachOther(count: Int, isSound: Bool) {
        // The innermost is one, too, and a let of the sample reads the outermost.
        let program = Sample.program.adding({ builder in
            (0..<count).reduce(builder.add(.input(Sample.paidInput))) { inner, _ in builder.add(.not(inner)) }
        }) { $0.binding($1) }
        let failure = Corruption("", program).failure
        #expect(
            isSound ? failure == nil : failure?.hasSuffix(": nested more than 500 deep") == true,
            "\(failure ?? "")"
        )
    }

    @Test func stepsOfAChannel() throws {
        func failure(_ count: Int) -> String? {
            let program = Sample.program.adding({ steps(count, &$0) }, to: { $0.binding($1) })
            return Corruption("", program).failure
        }
        // The sample's channel takes some steps itself.
        var (least, most) = (999_000, 1_000_000)
        while most - least > 1 {
            let middle = (least + most) / 2
            if failure(middle) == nil { least = middle } else { most = middle }
        }
        #expect(failure(least) == nil)
        #expect(failure(most)?.hasSuffix(": more than 1000000 steps") == true)
        #expect(failure(least - 1) == nil && failure(most + 1) != nil)
    }

    @Test(arguments: [(15, true), (16, true), (17, false)])
    func listsOfConstants(count: Int, isRead: Bool) {
        let deep = (0..<count - 1).reduce(Value.list([])) { value, _ in .list([value]) }
        let bytes = encodeArtifact(Sample.small.changing(constants: [deep]))
        var words: String?
        do throws(ArtifactError) { _ = try decodeArtifact(bytes) } catch { words = error.description }
        #expect((words?.contains("values nested more than 16 deep") == true) != isRead, "\(words ?? "read")")
    }

    /// Beside each other, lists may be as many as there is room for.
    @Test func listsBesideEachOther() throws {
        let program = Sample.small.changing(constants: (0..<40).map { .list([.text("\($0)")]) })
        #expect(try decodeArtifact(encodeArtifact(program)) == program)
    }

    /// An expression of just so many steps: twice the half, and one for what joins them.
    private func steps(_ count: Int, _ builder: inout ProgramBuilder) -> Index<Expression> {
        if count == 1 { return builder.add(.input(Sample.paidInput)) }
        if count.isMultiple(of: 2) { return builder.add(.not(steps(count - 1, &builder))) }
        let half = steps((count - 1) / 2, &builder)
        return builder.add(.and(builder.range(half, half)))
    }
}
