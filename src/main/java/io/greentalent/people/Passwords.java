package io.greentalent.people;

import io.greentalent.shared.Problem;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Rules and hashes of passwords: PBKDF2 with HMAC-SHA-512, 210,000 rounds, a salt each. */
public final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int ROUNDS = 210_000;
    private static final int FEW_ROUNDS = 1_000;
    private static final int SALT = 16;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    /** What an unknown user name is checked against, so that it answers as slowly as a known one. */
    static final String NOBODYS = hash("nobody's password");

    private Passwords() {}

    /** Refuses a password that breaks the rules: length, three of four kinds of character, not the user name. */
    public static void check(String password, String username) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.of("people.password.length", SHORTEST, LONGEST).at("password");
        }
        if (kinds(password) < 3) {
            throw Problem.of("people.password.kinds").at("password");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw Problem.of("people.password.username").at("password");
        }
    }

    private static int kinds(String password) {
        int lower = password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        int upper = password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        int digit = password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        int other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return lower + upper + digit + other;
    }

    /** A password to hand over once; its owner must choose another at the first sign-in. */
    public static String random() {
        var made = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.append("-7a").toString();
    }

    /** {@code pbkdf2-sha512:rounds:salt:hash}. */
    public static String hash(String password) {
        return hash(password, ROUNDS);
    }

    /**
     * The hash of a password of {@link #random}: its 80 bits can't be guessed, so few rounds do, and a whole class can be
     * given its passwords at once.
     */
    static String hashOfRandom(String password) {
        return hash(password, FEW_ROUNDS);
    }

    private static String hash(String password, int rounds) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return "pbkdf2-sha512:" + rounds + ":" + Base64.getEncoder().encodeToString(salt) + ":"
                + Base64.getEncoder().encodeToString(derive(password, salt, rounds));
    }

    /** Whether the password is the one that was hashed; takes the same time for every account. */
    public static boolean fits(String password, String stored) {
        String[] parts = stored.split(":", -1);
        byte[] wanted = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        int rounds = Integer.parseInt(parts[1]);
        byte[] given = derive(password, salt, rounds);
        if (rounds < ROUNDS) {
            derive(password, salt, ROUNDS - rounds);
        }
        return MessageDigest.isEqual(wanted, given);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
