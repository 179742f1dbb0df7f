package org.reportchain.engine.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;
import org.reportchain.audit.RemoteAddress;

/**
 * Who somebody claims to be and where from, as guesses are counted.
 *
 * @param account in lower case, as a directory may not care
 * @param address an IPv4 address, or the first 64 bits of an IPv6 one: a household has all the rest
 */
record Origin(String account, String address) {

    private static final String INSIDE = "local";
    private static final int LONGEST = 64; // no account has a longer name

    static Origin ofCurrentRequest(String account) {
        return of(account, RemoteAddress.current().orElse(INSIDE));
    }

    static Origin of(String account, String address) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        return new Origin(name.substring(0, Math.min(LONGEST, name.length())), network(address));
    }

    private static String network(String address) {
        if (!address.contains(":")) { // else the name would be looked up
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.ofDelimiter(":").formatHex(parsed.getAddress(), 0, 8)
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return INSIDE;
        }
    }
}
