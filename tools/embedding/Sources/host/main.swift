import CRMSpec
import Glibc

// host ARTIFACT TIME MEMORY REQUEST...: runs recorded requests, and prints what they came to.

func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&block, 1, block.count, file)
        if count == 0 { return bytes }
        bytes += block[..<count]
    }
}

func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
}

let words = CommandLine.arguments
guard words.count > 4, let bytes = read(words[1]), let now = Moment(iso8601: words[2]) else {
    print("host ARTIFACT TIME MEMORY REQUEST...")
    exit(2)
}
do {
    let artifact = try Artifact(bytes)
    var memory = try read(words[3]).map { try Memory(json: $0) } ?? Memory()
    let shelf = Shelf(now: now)
    for path in words[4...] {
        guard let request = read(path) else { continue }
        let delivery = try Delivery(recorded: request, receivedAt: now, id: path)
        let outcome = try await artifact.run(delivery, memory: &memory, connector: shelf)
        print(String(decoding: outcome.json, as: UTF8.self))
    }
    write(memory.json, to: words[3])
} catch {
    print("host: \(error)")
    exit(1)
}
