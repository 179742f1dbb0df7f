package org.reportchain.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Sessions of the web applications, and logins of programs, which have none.
 *
 * <p>The last of its package that uses this application, which would otherwise go on polling beside the others.
 */
@ProductionTest
@DirtiesContext
class SessionsTest {

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter?maxResults=100";
    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DRAFTER = "username=006.drafter&password=" + Production.PASSWORD;

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private IdentityService identities;

    @Test
    void everyCookieIsKeptFromScriptsForeignSitesAndPlainConnections() {
        Answer page = Visitor.nobody(port).get("/camunda/app/tasklist/default/");

        List<String> cookies = page.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict", "Secure"));
        // The token of the other one is read by the pages, which send it back in a header.
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .allMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void sessionEndsAfterHalfAnHourAndIsNeverPartOfAnAddress() {
        ServletContext context = application.getServletContext();
        assertThat(context).isNotNull();
        assertThat(context.getSessionTimeout()).isEqualTo(30);
        assertThat(context.getEffectiveSessionTrackingModes())
                .extracting(Enum::name)
                .containsExactly("COOKIE");
    }

    @Test
    void loginChangesTheSessionAndLogoutEndsIt() {
        Visitor person = Visitor.nobody(port);
        person.get("/camunda/app/tasklist/default/");
        String before = String.valueOf(person.cookie("JSESSIONID"));
        assertThat(person.send("POST", LOGIN, DRAFTER, FORM, Map.of()).status()).isEqualTo(200);
        String after = String.valueOf(person.cookie("JSESSIONID"));
        assertThat(after).isNotEqualTo(before);
        assertThat(person.get(FILTERS).status()).isEqualTo(200);
        assertThat(withSession(before).status()).isEqualTo(401);

        assertThat(person.json("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(200);
        assertThat(withSession(after).status()).isEqualTo(401);
    }

    @Test
    void requestWithoutTheTokenOfItsSessionChangesNothing() {
        Visitor person = Visitor.inTasklist(port, "006.drafter", Production.PASSWORD);
        assertThat(person.send(
                                "POST",
                                "/camunda/api/engine/engine/default/filter/create",
                                "{}",
                                "application/json",
                                Map.of("X-XSRF-TOKEN", "forged"))
                        .status())
                .isEqualTo(403);
        Visitor foreignSite = Visitor.nobody(port);
        assertThat(foreignSite.send("POST", LOGIN, DRAFTER, FORM, Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void programGetsNoSession() {
        Answer answer = Visitor.holder(port, "006.drafter").get("/engine-rest/task/count");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void changedPasswordAndRemovedAccountAreGoneWithTheNextRequest() {
        identities.saveUser(withPassword("bo-phan-thu", "chum-khoa-duoi-gam-ban"));
        Visitor old = Visitor.program(port, "bo-phan-thu", "chum-khoa-duoi-gam-ban");
        assertThat(old.get("/engine-rest/task/count").status()).isEqualTo(200);
        assertThat(old.get("/engine-rest/task/count").status()).isEqualTo(200);

        var user = identities.createUserQuery().userId("bo-phan-thu").singleResult();
        user.setPassword("buc-tranh-tren-gac-xep");
        identities.saveUser(user);
        assertThat(old.get("/engine-rest/task/count").status()).isEqualTo(401);
        identities.unlockUser("bo-phan-thu");
        Visitor changed = Visitor.program(port, "bo-phan-thu", "buc-tranh-tren-gac-xep");
        assertThat(changed.get("/engine-rest/task/count").status()).isEqualTo(200);

        identities.deleteUser("bo-phan-thu");
        assertThat(changed.get("/engine-rest/task/count").status()).isEqualTo(401);
    }

    private org.camunda.bpm.engine.identity.User withPassword(String account, String password) {
        var user = identities.newUser(account);
        user.setFirstName("Bộ phận thử");
        user.setPassword(password);
        return user;
    }

    private Answer withSession(String id) {
        return Visitor.nobody(port).send("GET", FILTERS, null, null, Map.of("Cookie", "JSESSIONID=" + id));
    }
}
