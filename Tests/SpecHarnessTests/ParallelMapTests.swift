import Dispatch
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

    /// Where the system has no more threads, those that there are do the work.
    @Test(arguments: [0, 1, 3]) func fewerThreadsDoTheSame(thatStart: Int) {
        var left = thatStart
        let start: (@escaping ThreadWork) -> Bool = { work in
            left -= 1
            return left >= 0 && startThread(work)
        }
        let mapped = parallelMap(Array(0..<500), jobs: 8, by: start) { $0 + 1 }
        #expect(mapped == Array(1...500))
    }

    @Test(arguments: [0, 1, 2, 3]) func threadsWorkTogetherOrNotAtAll(thatStart: Int) {
        let (done, end) = (Counter(), DispatchSemaphore(value: 0))
        var left = thatStart
        let works = [ThreadWork](repeating: { done.add() }, count: 3)
        let hasRun = startThreads(works) { work in
            left -= 1
            guard left >= 0 else { return false }
            return startThread {
                work()
                end.signal()
            }
        }
        for _ in 0..<thatStart { end.wait() }
        #expect(hasRun == (thatStart == 3))
        #expect(done.count == (hasRun ? 3 : 0))
    }
}

private final class Counter: Sendable {
    private let number = Atomic(0)

    var count: Int { number.load(ordering: .acquiring) }

    func add() { number.add(1, ordering: .acquiringAndReleasing) }
}
