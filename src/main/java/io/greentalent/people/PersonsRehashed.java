package io.greentalent.people;

import java.util.Map;

/**
 * Persons are matched by other hashes from now on, as the key has changed (换钥).
 *
 * @param now the present hash by the former one
 */
public record PersonsRehashed(Map<String, String> now) {}
