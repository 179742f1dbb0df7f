package org.reportchain.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InvalidClassException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/** A session in the database holds what the web applications put there, and nothing else. */
class SharedSessionsTest {

    private final ConversionService sessions = new SharedSessions().springSessionConversionService();

    @Test
    void loginIsReadAsItWasWritten() {
        UserAuthentication login = new UserAuthentication("006.drafter", "default");
        login.setGroupIds(new ArrayList<>(List.of("006.drafter")));
        login.setTenantIds(new ArrayList<>(List.of("006")));
        login.setAuthorizedApps(new HashSet<>(Set.of("tasklist")));
        login.setCacheValidationTime(new Date());
        Authentications all = new Authentications();
        all.addOrReplace(login);

        Authentications read = (Authentications) sessions.convert(sessions.convert(all, byte[].class), Object.class);

        assertThat(read).isNotNull();
        assertThat(read.getAuthentications())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(login);
    }

    static List<Object> foreign() {
        return List.of(new File("x"), URI.create("http://localhost"), new ArrayList<>(List.of(new IOException())));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void foreignObjectIsRefused(Object foreign) {
        byte[] bytes = new SerializingConverter().convert(foreign);
        assertThatThrownBy(() -> sessions.convert(bytes, Object.class))
                .hasRootCauseInstanceOf(InvalidClassException.class);
    }
}
