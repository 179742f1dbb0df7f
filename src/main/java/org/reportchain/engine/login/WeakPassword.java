package org.reportchain.engine.login;

import org.reportchain.text.Texts;

/** Stops the start: a password that is configured could be guessed, or hashes could be. */
class WeakPassword extends RuntimeException {

    private final String remedy;

    private WeakPassword(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    static WeakPassword password(String property) {
        return new WeakPassword(
                Texts.text("engine.weakPassword", property),
                Texts.text("engine.weakPasswordRemedy", property, PasswordRules.LEAST_CHARACTERS));
    }

    static WeakPassword cost(String property) {
        return new WeakPassword(
                Texts.text("engine.weakCost", property, PasswordProperties.LEAST_COST),
                Texts.text("engine.weakCostRemedy", property));
    }

    String remedy() {
        return remedy;
    }
}
