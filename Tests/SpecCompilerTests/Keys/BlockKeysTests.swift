import SpecCompiler
import Testing

/// The tables of keys say what decoder, schemas and editors need.
@Suite struct BlockKeysTests {
    private static let blocks = BlockKeys.files.flatMap(\.all)

    @Test func everyKeyHasAMeaning() {
        for block in Self.blocks {
            for key in block.keys {
                #expect(key.meaning.hasSuffix("."), "\(block.id).\(key.name)")
                #expect(key.meaning.count > 20, "\(block.id).\(key.name)")
            }
        }
    }

    @Test func blocksOfOneIDAreOneBlock() {
        for block in Self.blocks {
            #expect(Self.blocks.allSatisfy { $0.id != block.id || $0 == block }, "\(block.id)")
            #expect(Set(block.names).count == block.names.count, "\(block.id)")
        }
    }

    @Test func namesOfOtherKeysAreKeys() {
        for block in Self.blocks {
            for name in block.oneOf + [block.alone].compactMap(\.self) {
                #expect(block[name]?.isRequired == false, "\(name)")
            }
            for key in block.keys {
                switch key.companion {
                case .keys(let names): #expect(names.allSatisfy(block.names.contains), "\(block.id).\(key.name)")
                case .words(let other, let words):
                    guard case .words(let known)? = block[other]?.shape else { continue }
                    #expect(words.allSatisfy(known.contains), "\(block.id).\(key.name)")
                case nil: break
                }
            }
        }
    }

    @Test(arguments: [
        ("channel", ["records", "deal", "create", "stage"], "create"),
        ("channel", ["records", "deal", "fields", "TITLE", "search", "stages"], "search-flag"),
        ("channel", ["rules", "calls", "do", "task", "due"], "task"),
        ("channel", ["inputs", "phone", "region"], "input"),
        ("channel", ["let", "size", "case", "is"], "case-row"),
        ("channel", ["source", "mailbox"], "inline-source"),
        ("catalog", ["entities", "deal", "pipelines", "sales", "stages", "NEW", "is"], "stage"),
        ("people", ["employees", "anna", "hours"], "employee"),
        ("tables", ["tables", "owners", "else"], "table"),
    ])
    func placesLeadToKeys(file: String, path: [String], block: String) throws {
        let file = try #require(BlockKeys.files.first { $0.id == file })
        let block = try #require(file.all.first { $0.id == block })
        let name = try #require(path.last)
        #expect(file.key(at: path) != nil)
        #expect(file.key(at: path) == block[name])
    }

    @Test func authorsKeysHaveNoMeaning() {
        #expect(BlockKeys.channel.key(at: ["records", "deal"]) == nil)
        #expect(BlockKeys.channel.key(at: ["reply", "status"]) == nil)
        #expect(BlockKeys.channel.key(at: ["recrods", "deal", "create"]) == nil)
    }
}
