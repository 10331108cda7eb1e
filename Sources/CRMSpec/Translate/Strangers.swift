/// People of answers whom the catalogue does not know.
///
/// Their positions follow those of the catalogue's own people. There the runtime takes them for somebody whom a field holds,
/// and for nobody to give work to.
struct Strangers {
    private(set) var people: [CRMPerson] = []
    private var places: [CRMPerson: Int] = [:]

    /// The place of a person, who is added if need be.
    mutating func place(of person: CRMPerson) -> Int {
        if let place = places[person] { return place }
        places[person] = people.count
        people.append(person)
        return people.count - 1
    }

    subscript(place: Int) -> CRMPerson { people[place] }
}
