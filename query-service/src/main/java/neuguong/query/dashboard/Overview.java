package neuguong.query.dashboard;

import java.util.List;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Listing.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The register in figures. Each count is of exemplars, ended ones included; all values of a vocabulary are there, also with 0.
 *
 * @param year at whose end, or null for now
 * @param basis as of when units and places were counted
 * @param grade of the year, or of now the latest of each exemplar
 * @param honourLevel of awards that stand, decided in the year, or of now in any year; an exemplar may count at several levels
 * @param inspected by the year of the last inspection, {@code NEVER} where there was none; null where a year is asked for
 * @param openDifficulties reported and not resolved, now or at the year's end: how many difficulties, not exemplars
 * @param attention exemplars that need it, by the reason, see {@link neuguong.query.exemplar.Attention}; null where a year is asked for
 * @param overdueAssessments exemplars that are open now and lack the assessment of a year of the plan that has ended, of {@code year} or of any;
 *     a year counts from the nomination on
 */
public record Overview(
        @Nullable Integer year,
        Basis.Used basis,
        long total,
        List<Facet> stage,
        List<Facet> standing,
        List<Facet> category,
        List<Facet> subject,
        List<Facet> sector,
        List<Facet> grade,
        List<Facet> honourLevel,
        @Nullable List<Facet> inspected,
        long openDifficulties,
        @Nullable List<Facet> attention,
        long overdueAssessments,
        Complete complete) {}
