package io.greentalent.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** User names for accounts made at the first sign-in (账号命名): the one typed there where it is a plain one, never an identity number. */
@ApplicationScoped
class ArrivalNames {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final Pattern NUMBER = Pattern.compile(".*[0-9]{12}.*");
    private static final int LETTERS = 10;

    @Inject
    Accounts accounts;

    /** One that nobody has yet. */
    String free(String wanted, String subject) {
        String first = plain(wanted, subject);
        String name = first;
        for (int next = 2; accounts.named(name).isPresent(); next++) {
            name = first + "-" + next;
        }
        return name;
    }

    static String plain(String wanted, String subject) {
        String name = wanted.strip().toLowerCase(Locale.ROOT);
        int at = name.indexOf('@');
        String local = at < 0 ? name : name.substring(0, at);
        boolean usable =
                PLAIN.matcher(local).matches() && !NUMBER.matcher(local).matches();
        return usable ? local : "k-" + digest(subject);
    }

    /** What stands for an id of another system in a user name. */
    static String digest(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
