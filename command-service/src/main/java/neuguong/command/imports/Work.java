package neuguong.command.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import neuguong.command.decide.Rejected;
import neuguong.command.imports.ImportJobs.Job;
import neuguong.command.imports.ImportJobs.Result;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.imports.RowTransactions.Attempt;
import neuguong.command.personal.Marks;
import neuguong.command.platform.Caller;
import neuguong.command.platform.Commands;

/**
 * How the work of one import is done: in earnest by lanes and transactions, or in a dry run by trying out in the order of the file.
 *
 * @param stopping whether the service is about to end
 */
record Work(Job job, Lanes lanes, Commands commands, ImportJobs jobs, Marks marks, BooleanSupplier stopping) {

    boolean dry() {
        return job.dryRun();
    }

    /** Carries out items, or tries them out. */
    <I, O> List<O> carryOut(List<I> items, Function<I, String> lane, Attempt<I, O> attempt) {
        return dry() ? tryOut(items, attempt) : lanes.carryOut(items, lane, attempt, stopping);
    }

    private <I, O> List<O> tryOut(List<I> items, Attempt<I, O> attempt) {
        if (stopping.getAsBoolean()) {
            throw new Lanes.Stopped();
        }
        var results = new ArrayList<O>();
        for (var item : items) {
            try {
                results.add(attempt.carryOut(item));
            } catch (Rejected e) {
                results.add(attempt.refused(item, List.of(RowFault.of(e))));
            } catch (RowRefused e) {
                results.add(attempt.refused(item, e.faults()));
            }
        }
        attempt.store(results);
        return results;
    }

    void store(List<Result> results) {
        jobs.store(job.id(), results);
    }

    /**
     * The caller that acts for a row: the same row of whatever file has the same key, for ever.
     *
     * @param personal whether the row tells what a plain hash would give away to whoever tries out all that it may be
     */
    Caller caller(byte[] meaning, boolean personal) {
        var hash = personal ? marks.of("row", meaning) : hash(meaning);
        return Caller.ofRow(job.person(), job.id(), "import:" + job.kind().code() + ":" + hash, meaning);
    }

    private static String hash(byte[] meaning) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(meaning));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The caller that acts for the import as a whole, where the register itself tells what was recorded before. */
    Caller caller() {
        return caller(new byte[0], false).following();
    }
}
