package io.greentalent.people;

import java.util.Locale;
import java.util.Optional;

/** Tokens that the identity provider gives other systems (接口令牌), beside API keys. */
public interface BearerTokens {
    /** Who speaks by that token, from that address in that language; nobody for one that is not for us, over or ended. */
    Optional<ApiKeys.Known> known(String token, String address, Locale language);
}
