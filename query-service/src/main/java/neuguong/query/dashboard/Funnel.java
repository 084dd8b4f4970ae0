package neuguong.query.dashboard;

import java.util.List;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Listing.Facet;
import org.jspecify.annotations.Nullable;

/**
 * How far the exemplars have come: each step counts those that stand at its stage or at a later one, ended ones included, and the last those
 * that have an award that stands. One that fell back counts where it is.
 *
 * @param year at whose end, or null for now; of a year the last step counts awards that were decided in it
 * @param basis as of when units and places were counted
 * @param steps {@code DISCOVERY}, {@code FOSTERING}, {@code REVIEW}, {@code REPLICATION}, {@code HONOURED}, in this order
 */
public record Funnel(@Nullable Integer year, Basis.Used basis, List<Facet> steps, Complete complete) {}
