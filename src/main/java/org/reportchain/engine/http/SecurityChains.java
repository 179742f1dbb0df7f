package org.reportchain.engine.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * The three ways into the application: programs at {@code /engine-rest}, people at {@code /camunda}, and everything
 * else, which is closed but for static code and the health of the node. Those who watch the node have a port of their own.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityChains {

    private static final String[] STATIC_CODE = {
        "/report-chain/**", "/webjars/vue/**", "/webjars/echarts/**", "/webjars/bpmn-js/**", "/favicon.ico", "/"
    };
    private static final String[] HEALTH_OF_THE_NODE = {"/livez", "/readyz"};

    /** The port of the monitoring, where it is another than the people's: what is exposed there asks for no login. */
    @Bean
    @Order(0)
    SecurityFilterChain monitoring(HttpSecurity http) throws Exception {
        return http.securityMatcher(SecurityChains::atTheMonitoringsPort)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                EndpointRequest.to("health", "prometheus").withHttpMethod(HttpMethod.GET))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Programs: a login with every request, no session, and a path that the person may use. */
    @Bean
    @Order(1)
    SecurityFilterChain rest(
            HttpSecurity http, EngineLogin logins, IdentityService identities, ObjectProvider<SingleSignOn> signOn)
            throws Exception {
        SingleSignOn provider = signOn.getIfAvailable();
        if (provider != null) {
            provider.programs(http);
        }
        return http.securityMatcher(DoorPaths.under(DoorPaths.REST))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider(logins)
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityChains::askForLogin))
                .exceptionHandling(answers -> answers.authenticationEntryPoint(SecurityChains::askForLogin)
                        .accessDeniedHandler((request, response, denied) -> refuse(response)))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(Permitted::closed)
                        .denyAll()
                        .anyRequest()
                        .access(SecurityChains::programs))
                .addFilterBefore(new EngineIdentityFilter(identities), AuthorizationFilter.class)
                .build();
    }

    /** People: the web applications' own login, session, CSRF token and headers stay in force behind this chain. */
    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http, ObjectProvider<SingleSignOn> signOn) throws Exception {
        SingleSignOn provider = signOn.getIfAvailable();
        if (provider != null) {
            provider.people(http);
        }
        return http.securityMatcher(new OrRequestMatcher(
                        DoorPaths.under(DoorPaths.WEB_APPS),
                        DoorPaths.under(SingleSignOn.ASK),
                        DoorPaths.under(SingleSignOn.COME_BACK)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint((request, response, missing) -> refuse(response))
                                .accessDeniedHandler((request, response, denied) -> refuse(response)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(Permitted::closed)
                        .denyAll()
                        .anyRequest()
                        .access(SecurityChains::webApps))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Static code is asked for again only when it has changed.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> {
                    // A refusal is written by a second pass through this chain.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    Stream.of(STATIC_CODE, HEALTH_OF_THE_NODE)
                            .flatMap(Stream::of)
                            .forEach(path -> requests.requestMatchers(DoorPaths.at(HttpMethod.GET, path))
                                    .permitAll());
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    private static boolean atTheMonitoringsPort(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }

    private static AuthorizationDecision programs(Supplier<Authentication> login, RequestAuthorizationContext context) {
        return new AuthorizationDecision(login.get().getPrincipal() instanceof Knocker person
                && (person.isAdministrator() || Permitted.open(context.getRequest(), person.id(), person.groups())));
    }

    /** Whoever has not logged in is sent to the login by the web applications themselves. */
    private static AuthorizationDecision webApps(Supplier<Authentication> login, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        HttpSession session = request.getSession(false);
        boolean limited = session != null
                && DoorPaths.under(DoorPaths.WEB_APPS + "/api/engine").matches(request)
                && AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .map(UserAuthentication.class::cast)
                        .anyMatch(person -> !person.getGroupIds().contains(Permitted.ADMINISTRATORS)
                                && !Permitted.open(request, person.getIdentityId(), person.getGroupIds()));
        return new AuthorizationDecision(!limited);
    }

    static void askForLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"report-chain\", charset=\"UTF-8\"");
        Problem.of(HttpServletResponse.SC_UNAUTHORIZED, "engine.problem.login").write(response);
    }

    static void refuse(HttpServletResponse response) throws IOException {
        Problem.of(HttpServletResponse.SC_FORBIDDEN, "engine.problem.forbidden").write(response);
    }
}
