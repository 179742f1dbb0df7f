package org.reportchain.audit;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where an act comes from: the address of the request that the thread serves, or the word for a job of our own. */
final class Origin {

    private static final String JOB = "job";

    private Origin() {}

    static String ofThisAct() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served
                ? served.getRequest().getRemoteAddr()
                : JOB;
    }
}
