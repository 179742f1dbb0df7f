package org.reportchain.engine.login;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Asks the LDAP directory. One that does not answer within five seconds vouches for nobody and adds no group: people with
 * a password in the database still get in.
 */
@Component
@ConditionalOnProperty("report-chain.ldap.url")
class Directory {

    private static final Logger log = LoggerFactory.getLogger(Directory.class);
    private static final int MILLISECONDS = 5000;

    private final DirectorySettings settings;

    Directory(DirectorySettings settings) {
        this.settings = settings;
    }

    /** True when the directory knows the account and lets it in with this password. */
    boolean accepts(String account, String password) {
        if (password.isEmpty()) {
            return false; // LDAP takes an empty password for an anonymous visit and answers yes
        }
        try (LDAPConnection connection = connect()) {
            String person = person(connection, account);
            if (person == null) {
                return false;
            }
            connection.bind(person, password);
            return true;
        } catch (LDAPException | GeneralSecurityException refused) {
            log.info("The directory does not accept an account: {}", reason(refused));
            return false;
        }
    }

    /** The engine's groups that the person's groups in the directory stand for. */
    List<String> groups(String account) {
        String base = settings.groupBase();
        if (base == null) {
            return List.of();
        }
        try (LDAPConnection connection = connect()) {
            String person = person(connection, account);
            return person == null ? List.of() : groups(connection, base, person);
        } catch (LDAPException | GeneralSecurityException silent) {
            log.warn("The directory tells no groups: {}", reason(silent));
            return List.of();
        }
    }

    private List<String> groups(LDAPConnection connection, String base, String person) throws LDAPException {
        List<String> groups = new ArrayList<>();
        for (SearchResultEntry found : search(connection, base, settings.groupFilter(), person)) {
            String name = found.getAttributeValue(settings.groupAttribute());
            String group = name == null ? null : settings.groups().get(name);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** The distinguished name of the one entry of an account; null when there is none, or more than one. */
    private @Nullable String person(LDAPConnection connection, String account) throws LDAPException {
        List<SearchResultEntry> found = search(connection, settings.userBase(), settings.userFilter(), account);
        return found.size() == 1 ? found.get(0).getDN() : null;
    }

    private static List<SearchResultEntry> search(
            LDAPConnection connection, String base, String filter, String argument) throws LDAPException {
        // Encoded, the argument cannot change the meaning of the filter.
        String asked = filter.replace("{0}", Filter.encodeValue(argument));
        return connection.search(base, SearchScope.SUB, asked).getSearchEntries();
    }

    private LDAPConnection connect() throws LDAPException, GeneralSecurityException {
        LDAPURL url = new LDAPURL(settings.url());
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(MILLISECONDS);
        options.setResponseTimeoutMillis(MILLISECONDS);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        LDAPConnection connection = url.getScheme().equals("ldaps")
                ? new LDAPConnection(new SSLUtil().createSSLSocketFactory(), options, url.getHost(), url.getPort())
                : new LDAPConnection(options, url.getHost(), url.getPort());
        String manager = settings.managerDn();
        if (manager != null) {
            connection.bind(manager, settings.managerPassword());
        }
        return connection;
    }

    private static String reason(Exception failure) {
        return failure instanceof LDAPException ldap
                ? ldap.getResultCode().getName()
                : failure.getClass().getSimpleName();
    }
}
