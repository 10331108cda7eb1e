import Synchronization
import Testing

@testable import SpecHarness

@Suite struct ParallelMapTests {
    @Test(arguments: [1, 2, 16, 64])
    func resultsStandInTheirOrderWhateverTheThreads(jobs: Int) {
        for count in [0, 1, 15, 1_000] {
            let progress = Atomic(0)
            let mapped = parallelMap(Array(0..<count), jobs: jobs) { done, all in
                if done <= all { progress.add(1, ordering: .relaxed) }
            } _: {
                $0 * 2
            }
            #expect(mapped == (0..<count).map { $0 * 2 })
            #expect(progress.load(ordering: .relaxed) == count)
        }
    }
}
