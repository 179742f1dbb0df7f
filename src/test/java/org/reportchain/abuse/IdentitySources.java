package org.reportchain.abuse;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.util.LinkedHashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An OpenID Connect provider and an LDAP directory that know the one person of the organisation. */
class IdentitySources implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String IN_DIRECTORY = "mat-khau-trong-danh-ba";
    static final String PROVIDER = "cap-uy";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MockOAuth2Server provider = new MockOAuth2Server();
        provider.start();
        InMemoryDirectoryServer directory = directory();
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("identityProvider", provider);
        beans.registerDisposableBean("identityProvider", provider::shutdown);
        beans.registerDisposableBean("directory", () -> directory.shutDown(true));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", "jdbc:h2:mem:identity-sources;DB_CLOSE_DELAY=-1");
        properties.put("camunda.bpm.admin-user.id", Production.ADMINISTRATOR);
        properties.put("camunda.bpm.admin-user.password", Production.ADMINISTRATORS_PASSWORD);
        properties.put("camunda.bpm.job-execution.enabled", false);
        properties.put("report-chain.organisation.location", "classpath:one-person");
        properties.put("report-chain.organisation.initial-password", Production.PASSWORD);
        properties.put("report-chain.period.location", "classpath*:no-period/");
        properties.put("report-chain.oidc.issuer", provider.issuerUrl(PROVIDER).toString());
        properties.put("report-chain.oidc.client-id", "report-chain-pages");
        properties.put("report-chain.oidc.client-secret", "secret");
        properties.put("report-chain.ldap.url", "ldap://localhost:" + directory.getListenPort());
        properties.put("report-chain.ldap.manager-dn", "cn=manager");
        properties.put("report-chain.ldap.manager-password", "manager");
        properties.put("report-chain.ldap.user-base", "ou=people,dc=example");
        properties.put("report-chain.ldap.group-base", "ou=groups,dc=example");
        properties.put("report-chain.ldap.groups.operators", "camunda-admin");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("identity-sources", properties));
    }

    private static InMemoryDirectoryServer directory() {
        try {
            InMemoryDirectoryServerConfig configuration = new InMemoryDirectoryServerConfig("dc=example");
            configuration.addAdditionalBindCredentials("cn=manager", "manager");
            configuration.setSchema(null);
            InMemoryDirectoryServer directory = new InMemoryDirectoryServer(configuration);
            directory.add("dn: dc=example", "objectClass: domain", "dc: example");
            directory.add("dn: ou=people,dc=example", "objectClass: organizationalUnit", "ou: people");
            directory.add("dn: ou=groups,dc=example", "objectClass: organizationalUnit", "ou: groups");
            for (String account : new String[] {"nguoi-1", "nguoi-2", "nguoi-3", "nguoi-la"}) {
                directory.add(
                        "dn: uid=" + account + ",ou=people,dc=example",
                        "objectClass: inetOrgPerson",
                        "uid: " + account,
                        "userPassword: " + IN_DIRECTORY);
            }
            directory.add(
                    "dn: cn=operators,ou=groups,dc=example",
                    "objectClass: groupOfNames",
                    "cn: operators",
                    "member: uid=nguoi-1,ou=people,dc=example",
                    "member: uid=nguoi-la,ou=people,dc=example");
            directory.startListening();
            return directory;
        } catch (LDAPException | LDIFException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
