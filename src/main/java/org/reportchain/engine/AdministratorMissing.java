package org.reportchain.engine;

import org.reportchain.text.Texts;

/** Stops the start: without an administrator the first visitor could make himself one. */
class AdministratorMissing extends RuntimeException {

    AdministratorMissing(String property) {
        super(Texts.text("engine.administratorMissing", property));
    }
}
