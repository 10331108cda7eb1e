import SpecRuntime
import Testing

/// Forms are read as browsers and PHP read them.
@Suite struct FormTreeTests {
    @Test(arguments: [
        ("a=1&b=2", #"{"a":"1","b":"2"}"#),
        ("a=1&a=2", #"{"a":"2"}"#),
        ("a[b][0][c]=x&a[b][1][c]=y", #"{"a":{"b":[{"c":"x"},{"c":"y"}]}}"#),
        (
            "payment[products][0][name]=Mug&payment[products][0][price]=1.10&payment[amount]=5",
            #"{"payment":{"products":[{"name":"Mug","price":"1.10"}],"amount":"5"}}"#
        ),
        ("a[]=1&a[]=2", #"{"a":["1","2"]}"#),
        ("a[1]=x&a[2]=y", #"{"a":{"1":"x","2":"y"}}"#),
        ("a[1]=x&a[0]=y", #"{"a":{"1":"x","0":"y"}}"#),
        ("a[5]=x&a[]=y", #"{"a":{"5":"x","6":"y"}}"#),
        ("a[2147483646]=x&a[]=y", #"{"a":{"2147483646":"x","2147483647":"y"}}"#),
        ("a[2147483647]=x&a[]=y", #"{"a":{"2147483647":"x","0":"y"}}"#),
        ("a[007]=x&a[]=y", #"{"a":{"007":"x","0":"y"}}"#),
        ("a[-1]=x", #"{"a":{"-1":"x"}}"#),
        ("a=1&a[b]=2", #"{"a":{"b":"2"}}"#),
        ("a[b]=2&a=1", #"{"a":"1"}"#),
        ("form[name]=%D0%90+%D0%91", #"{"form":{"name":"А Б"}}"#),
        ("a%5Bb%5D=1", #"{"a":{"b":"1"}}"#),
        ("a[b=1&[c]=2&d]=3", #"{"a[b":"1","[c]":"2","d]":"3"}"#),
        ("a[b]c[d]=1", #"{"a":{"b":"1"}}"#),
        ("payment=%7B%22amount%22%3A%2210%22%7D", #"{"payment":"{\"amount\":\"10\"}"}"#),
        ("a=%FF%D0", "{\"a\":\"\u{FFFD}\u{FFFD}\"}"),
        ("a=%zz%4&b", #"{"a":"%zz%4","b":""}"#),
        ("&&a=1&", #"{"a":"1"}"#),
        ("=x", #"{"":"x"}"#),
        ("0=x&1=y", #"{"0":"x","1":"y"}"#),
        ("a[][b]=1&a[][b]=2", #"{"a":[{"b":"1"},{"b":"2"}]}"#),
    ])
    func fieldsBecomeATree(form: String, tree: String) {
        #expect(line(decodeQuery(Array(form.utf8))) == tree)
    }

    @Test(arguments: [
        ("a=1&b=2&c=3", "the form has 3 fields, and the limit is 2"),
        ("a[b][c][d]=1", "a field has 4 brackets within each other, and the limit is 3"),
        ("a[b][c]=1&b[c][d]=1", "the form has over 5 values"),
    ])
    func limitsAreSaid(form: String, words: String) {
        #expect(limited(form) == "unreadable: \(words)")
    }

    @Test func atTheLimitAFormIsRead() {
        #expect(limited("a[b][c]=1&d=1") == #"{"a":{"b":{"c":"1"}},"d":"1"}"#)
    }

    private func limited(_ form: String) -> String {
        let limits = DecodeLimits(bytes: 100, depth: 3, nodes: 5, pairs: 2)
        return decoded(.init(body: form, type: "application/x-www-form-urlencoded"), limits)
    }
}
