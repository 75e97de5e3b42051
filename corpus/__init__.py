"""The texts, their records, the language code and the store: everything the other rooms stand on."""
