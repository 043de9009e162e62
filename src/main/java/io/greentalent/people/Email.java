package io.greentalent.people;

import io.greentalent.shared.Problem;
import java.io.Serializable;
import java.util.regex.Pattern;

/** An address that mail is sent to (电子邮箱): plain ASCII, as every mail server takes it. */
public record Email(String text) implements Serializable {
    /** More than any address in use has. */
    public static final int LONGEST = 120;

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** Whether that text is an address. */
    public static boolean fits(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }

    /** The address that was typed. Refuses what is none, at the field {@code email}. */
    public static Email of(String typed) {
        String text = typed.strip();
        if (!fits(text)) {
            throw Problem.of("people.email.malformed").at("email");
        }
        return new Email(text);
    }

    /** As lists show it: enough to see that it is the right one, too little to write to. */
    public String masked() {
        int at = text.indexOf('@');
        return text.charAt(0) + "***" + text.substring(at);
    }
}
