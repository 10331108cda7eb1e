import Foundation
import SpecCompiler
import SpecFuzz
import SpecTestSupport

// damage [COUNT [SEED]]    changes artifacts of the shipped specs so many times in all
let numbers = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
let count = numbers.first ?? 100_000
let seed = UInt64(numbers.dropFirst().first ?? 1)
let folders = ShippedSpecs.folders
guard count > 0, !folders.isEmpty else { exit(64) }
func line(_ name: String, _ tried: Int, _ tally: DamageTally) {
    let cells = [tried, tally.refused, tally.accepted].map {
        String(repeating: " ", count: 10 - "\($0)".count) + "\($0)"
    }
    print(name.padding(toLength: 22, withPad: " ", startingAt: 0) + cells.joined())
}
print("artifact of".padding(toLength: 22, withPad: " ", startingAt: 0) + "     tried   refused       run")
var all = DamageTally()
for (position, folder) in folders.enumerated() {
    guard let program = compile(ShippedSpecs.files(in: folder)).program else {
        print("\(folder) does not compile")
        exit(1)
    }
    let times = count * (position + 1) / folders.count - count * position / folders.count
    let tally = try damageArtifact(of: program, times: times, seed: seed &* 1_000 &+ UInt64(position))
    line(folder, times, tally)
    all.refused += tally.refused
    all.accepted += tally.accepted
}
line("all", count, all)
