package org.reportchain.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/** Judges mail addresses: exactly one plain address, printable ASCII, no display name. */
final class Addresses {

    private static final int LONGEST = 254; // RFC 5321 4.5.3.1.3, without the angle brackets

    private Addresses() {}

    /** The sentence that says why this person cannot be written to, with the remedy; null when the address is usable. */
    static @Nullable String problem(Recipient recipient) {
        String name = Plain.line(recipient.name());
        String address = recipient.address();
        if (address == null || address.isBlank()) {
            return Texts.text("notification.noAddress", name);
        }
        return valid(address) ? null : Texts.text("notification.badAddress", name, Plain.line(address));
    }

    static boolean valid(String address) {
        if (address.length() > LONGEST || !address.chars().allMatch(c -> c > ' ' && c < 127)) {
            return false;
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return !parsed.isGroup() && address.indexOf('@') > 0 && address.equals(parsed.getAddress());
        } catch (AddressException e) {
            return false;
        }
    }
}
