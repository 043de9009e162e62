package io.greentalent.keycloak;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The mail server that Keycloak sends through: keeps what it is given, and sends nothing on (邮件). */
final class CaughtMail {
    private static final int PORT = Integer.getInteger("test.mail", 2525);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\S+");

    private final GreenMail server;

    private CaughtMail(GreenMail server) {
        this.server = server;
    }

    static CaughtMail begin() {
        var server = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new CaughtMail(server);
    }

    void end() {
        server.stop();
    }

    /** How many mails have come for that address. */
    int to(String address) {
        return mails(address).size();
    }

    /** Returns once so many have come for that address. */
    void waitFor(String address, int many) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (to(address) < many) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(to(address) + " mails for " + address);
            }
            server.waitForIncomingEmail(500, server.getReceivedMessages().length + 1);
        }
    }

    /** The plain text of the last one for that address. */
    String text(String address) {
        waitFor(address, 1);
        try {
            var content = mails(address).getLast().getContent();
            return (content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content).toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The link of the last one for that address. */
    String link(String address) {
        var found = LINK.matcher(text(address));
        if (!found.find()) {
            throw new AssertionError("no link in " + text(address));
        }
        return found.group();
    }

    private List<Message> mails(String address) {
        return Arrays.<Message>stream(server.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .toList();
    }

    private static boolean isFor(Message mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
