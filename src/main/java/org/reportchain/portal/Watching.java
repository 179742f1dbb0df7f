package org.reportchain.portal;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.reportchain.text.Refusal;
import org.springframework.stereotype.Component;

/** Who watches the chain in Cockpit: whomever the engine grants that application. */
@Component
class Watching {

    /** @param administers whether the person may change anything; whoever else is here only reads */
    record View(boolean administers) {}

    private final Reader reader;
    private final AuthorizationService authorizations;

    Watching(Reader reader, AuthorizationService authorizations) {
        this.reader = reader;
        this.authorizations = authorizations;
    }

    void refuseOthers() {
        if (!authorizations.isUserAuthorized(
                reader.person(), reader.groups(), Permissions.ACCESS, Resources.APPLICATION, "cockpit")) {
            throw Refusal.forbidden("portal.onlyWhoWatches");
        }
    }

    View view() {
        return new View(reader.isAdministrator());
    }
}
