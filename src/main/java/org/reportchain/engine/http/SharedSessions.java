package org.reportchain.engine.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Keeps the web applications' sessions in the database, so that a login at one node holds at all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Profile("postgres")
class SharedSessions {

    /** What the web applications put into a session. Whoever could write the table must not bring in other classes. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=10;maxbytes=1000000;org.camunda.bpm.webapp.impl.security.**;java.lang.*;java.util.*;!*");

    /** Spring Session asks for it by this name. */
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new DeserializingConverter(SharedSessions::read));
        return conversions;
    }

    /** Two requests of one session may add the same attribute at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionStatements() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static Object read(InputStream bytes) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(bytes)) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (ClassNotFoundException unknown) {
            throw new IOException(unknown);
        }
    }
}
