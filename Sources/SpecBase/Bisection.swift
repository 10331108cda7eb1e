extension RandomAccessCollection where Index == Int {
    /// Finds the end of the front part of a sorted collection by bisection.
    ///
    /// - Parameter isInFront: True of elements up to some index and of none behind it.
    /// - Returns: The index of the first element that is not in front; `endIndex` if all are.
    @inlinable package func bisect(_ isInFront: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isInFront(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
