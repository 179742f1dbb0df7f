package org.reportchain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks chains link by link and finds the first bad one of each.
 *
 * <p>Only the last signature of a chain is checked as long as it is good: the hash under it covers every link before.
 */
class ChainCheck {

    private record Signed(long position, long event, String hash, String signature) {}

    private static final class Chain {
        private final List<Signed> links = new ArrayList<>();
        private long position;
        private String hash = Link.NOTHING;
        private @Nullable Fault fault;
    }

    private final @Nullable PublicHalf key;
    private final Map<String, Chain> chains = new TreeMap<>();

    ChainCheck(@Nullable PublicHalf key) {
        this.key = key;
    }

    /** Takes the next link of whatever chain. */
    void next(Link link) {
        Chain chain = chains.computeIfAbsent(link.unit(), unit -> new Chain());
        if (chain.fault == null) {
            chain.fault = fault(chain, link);
        }
        chain.position = link.position();
        chain.hash = link.hash();
        chain.links.add(new Signed(link.position(), link.event(), link.hash(), link.signature()));
    }

    /** The first fault of each chain that has one. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        chains.forEach((unit, chain) -> {
            Fault fault = chain.fault == null ? forged(unit, chain) : chain.fault;
            if (fault != null) {
                faults.add(fault);
            }
        });
        return faults;
    }

    /** Compares with what a checkpoint saw. */
    @Nullable
    Fault compare(String unit, Checkpoint.Head seen) {
        Chain chain = chains.getOrDefault(unit, new Chain());
        if (seen.position() == 0) {
            return null;
        }
        if (chain.links.size() < seen.position()) {
            return Fault.of(Fault.Kind.CUT, unit, chain.links.size() + 1L);
        }
        Signed link = chain.links.get((int) seen.position() - 1);
        return link.hash().equals(seen.hash()) && link.position() == seen.position()
                ? null
                : Fault.of(Fault.Kind.REWRITTEN, unit, seen.position());
    }

    /** Compares with where the database says that a chain ends. */
    @Nullable
    Fault compareEnd(String unit, Checkpoint.Head end) {
        Chain chain = chains.getOrDefault(unit, new Chain());
        return chain.position == end.position() && chain.hash.equals(end.hash())
                ? null
                : Fault.of(Fault.Kind.WRONG_END, unit, Math.min(chain.position, end.position()) + 1);
    }

    int chains() {
        return chains.size();
    }

    long links() {
        return chains.values().stream().mapToLong(chain -> chain.links.size()).sum();
    }

    private static @Nullable Fault fault(Chain chain, Link link) {
        if (link.position() > chain.position + 1) {
            return Fault.of(Fault.Kind.MISSING_LINK, link.unit(), chain.position + 1);
        }
        if (link.position() <= chain.position) {
            return Fault.of(Fault.Kind.OUT_OF_ORDER, link);
        }
        if (!link.previous().equals(chain.hash)) {
            return Fault.of(Fault.Kind.NOT_FOLLOWING, link);
        }
        Map<String, Object> content = link.content();
        if (content == null) {
            return Fault.of(Fault.Kind.MISSING_EVENT, link);
        }
        boolean asWritten = link.unit().equals(content.get("unit"))
                && Link.hash(link.previous(), content).equals(link.hash());
        return asWritten ? null : Fault.of(Fault.Kind.EDITED, link);
    }

    private @Nullable Fault forged(String unit, Chain chain) {
        if (key == null || chain.links.isEmpty() || isSigned(unit, chain.links.get(chain.links.size() - 1))) {
            return null;
        }
        return chain.links.stream()
                .filter(link -> !isSigned(unit, link))
                .findFirst()
                .map(link -> new Fault(Fault.Kind.LINK_FORGED, unit, link.position(), link.event()))
                .orElseThrow();
    }

    private boolean isSigned(String unit, Signed link) {
        return key != null && key.signed(Link.signedText(unit, link.position(), link.hash()), link.signature());
    }
}
