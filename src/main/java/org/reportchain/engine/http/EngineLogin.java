package org.reportchain.engine.http;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks name and password of HTTP Basic with the engine's identity service, which also slows guessing down. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identities;
    private final RecentLogins recent = new RecentLogins(Clock.systemUTC());

    EngineLogin(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Knocker person = check(attempt.getName(), String.valueOf(attempt.getCredentials()));
        if (person == null) {
            throw new BadCredentialsException("wrong account or password");
        }
        return new UsernamePasswordAuthenticationToken(person, null, AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private @Nullable Knocker check(String account, String password) {
        String stored = stored(account);
        if (stored == null || !recent.remembers(account, password, stored)) {
            if (!identities.checkPassword(account, password)) {
                return null;
            }
            stored = stored(account); // may have been stored in a newer form at this very login
            if (stored != null) {
                recent.remember(account, password, stored);
            }
        }
        return Knocker.find(identities, account);
    }

    private @Nullable String stored(String account) {
        User user = identities.createUserQuery().userId(account).singleResult();
        return user == null ? null : user.getPassword();
    }
}
