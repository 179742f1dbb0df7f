package org.reportchain.report;

/** Says that a file must not be taken in, and why. */
class BadFile extends Exception {

    private final FileFault fault;

    BadFile(FileFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    FileFault fault() {
        return fault;
    }
}
