package io.greentalent.people;

import io.greentalent.shared.KeyRing;
import java.util.List;

/**
 * What tells one person from another: a document's type and its number in canonical form. Never printed.
 *
 * @param type the type's code, see {@link IdType}
 * @param number canonical: no spaces, upper case
 */
public record Identity(String type, String number) {
    /** The keyed hash that rows are matched by; the type is part of it, as numbers of two kinds may coincide. */
    public String hash(KeyRing keys) {
        return keys.hash(type + ":" + number);
    }

    /** The hash that a row may still bear while keys change; else the same. */
    public String formerHash(KeyRing keys) {
        return keys.formerHash(type + ":" + number);
    }

    /** Hashes by keys from before by which only those are known who were erased. */
    public List<String> earlierHashes(KeyRing keys) {
        return keys.earlierHashes(type + ":" + number);
    }

    /** The key by which it has that hash; empty for none. */
    String keyOf(String hash, KeyRing keys) {
        return keys.keyOf(hash, type + ":" + number);
    }

    @Override
    public String toString() {
        return type;
    }
}
