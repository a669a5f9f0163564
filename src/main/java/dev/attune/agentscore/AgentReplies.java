package dev.attune.agentscore;

import dev.attune.assessment.Appraisal;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TemplateOrigin;
import dev.attune.scripted.AgentMemory;
import dev.attune.scripted.LearnedTemplate;
import dev.attune.scripted.MemoryChange;
import dev.attune.scripted.MemoryEntry;
import dev.attune.scripted.MemoryRows.Kind;
import dev.attune.scripted.ScriptedJudge;
import dev.attune.scripted.ScriptedVerdict;
import dev.attune.serde.RecordHash;
import dev.attune.state.ReplyFacts;
import dev.attune.state.ReplyRow;
import dev.attune.state.SaidBefore;
import dev.attune.state.TurnFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges the replies of one agent in the light of what the agent said to others, and says what changed. A reply that
 * comes late, changes or goes changes what was said of later ones: they are judged once more.
 *
 * <p>Works on a draft and on a memory that is the caller's own. If this throws, the memory must be thrown away.
 */
final class AgentReplies {
    private final Appraisal appraisal;
    private final ScriptedJudge judge;
    private final RecordHash<ReplyAssessment> hashes = new RecordHash<>(ReplyAssessment.getClassSchema());
    private final AgentMemory memory;
    private final ReplyDraft draft;
    private final AgentWindow window;
    /** To be judged, in order of mention. */
    private final Map<String, ReplyFacts> open = new LinkedHashMap<>();

    private final List<ReplyAssessment> published = new ArrayList<>();
    private final List<ReplyTemplate> learned = new ArrayList<>();

    AgentReplies(Appraisal appraisal, ScriptedJudge judge, AgentMemory memory, ReplyDraft draft, AgentWindow window) {
        this.appraisal = appraisal;
        this.judge = judge;
        this.memory = memory;
        this.draft = draft;
        this.window = window;
    }

    /** What conversations said of replies. */
    void take(List<ReplyFacts> replies) {
        for (ReplyFacts facts : replies) {
            take(facts);
        }
        open.values().forEach(this::assess);
        open.clear();
    }

    private void take(ReplyFacts facts) {
        ReplyAssessment reply = facts.getAssessment();
        long at = reply.getOccurredAt().toEpochMilli();
        String id = reply.getReplyId();
        ReplyRow remembered = draft.reply(Kind.REMEMBERED, at, id);
        ReplyRow apart = remembered == null ? draft.reply(Kind.APART, at, id) : null;
        MemoryEntry entry = ReplyDraft.entry(facts);
        ReplyRow row = remembered != null ? remembered : apart != null ? apart : blank(facts);
        boolean wasLetGo = apart != null && apart.getSaid() != null;
        if (entry != null && !wasLetGo) {
            row.setFacts(facts);
            draft.put(Kind.REMEMBERED, at, id, row);
            if (apart != null) {
                draft.put(Kind.APART, at, id, null);
            }
            follow(memory.put(entry), entry);
        } else {
            if (remembered != null) {
                forget(remembered, at, id);
            }
            row.setFacts(null);
            row.setSaid(entry == null ? null : row.getSaid());
            draft.put(Kind.APART, at, id, row);
        }
        open.put(id, facts);
    }

    private static ReplyRow blank(ReplyFacts facts) {
        return new ReplyRow(null, 0L, facts.getAssessment().getRevision() - 1, facts.getCycle(), TurnSums.NONE, null);
    }

    private void forget(ReplyRow row, long at, String id) {
        ReplyFacts before = row.getFacts();
        MemoryEntry entry = before == null ? null : ReplyDraft.entry(before);
        draft.put(Kind.REMEMBERED, at, id, null);
        if (entry != null) {
            follow(memory.remove(entry), entry);
        }
    }

    /** Others that may be judged otherwise now. */
    private void follow(MemoryChange change, MemoryEntry cause) {
        for (MemoryEntry other : change.rejudge()) {
            if (other.compareTo(cause) != 0 && !open.containsKey(other.replyId())) {
                ReplyRow row = draft.reply(Kind.REMEMBERED, other.at(), other.replyId());
                ReplyFacts facts = row == null ? null : row.getFacts();
                if (facts != null) {
                    open.put(other.replyId(), facts);
                }
            }
        }
        LearnedTemplate template = change.learned();
        if (template != null) {
            learned.add(published(template));
        }
    }

    private static ReplyTemplate published(LearnedTemplate template) {
        return ReplyTemplate.newBuilder()
                .setTemplateId(template.id())
                .setOrigin(TemplateOrigin.LEARNED)
                .setSketch(Arrays.stream(template.sketch().tokens()).boxed().toList())
                .setConversations(template.conversations())
                .setValidFrom(Instant.ofEpochMilli(template.validFrom()))
                .setAllowListed(false)
                .build();
    }

    private void assess(ReplyFacts facts) {
        long at = facts.getAssessment().getOccurredAt().toEpochMilli();
        String id = facts.getAssessment().getReplyId();
        ReplyRow remembered = draft.reply(Kind.REMEMBERED, at, id);
        ReplyRow row = remembered != null ? remembered : draft.reply(Kind.APART, at, id);
        if (row == null) {
            throw new IllegalStateException("A reply without a row");
        }
        MemoryEntry entry = ReplyDraft.entry(facts);
        ScriptedVerdict said = null;
        if (entry != null) {
            said = remembered != null ? judge.judge(entry, memory) : verdict(row.getSaid());
            row.setSaid(said == null ? null : stored(said));
        }
        ReplyAssessment assessment = appraisal.of(facts, said);
        publish(row, assessment);
        count(row, facts, assessment, said);
        draft.put(remembered != null ? Kind.REMEMBERED : Kind.APART, at, id, row);
    }

    /** Only where something is new: a new model alone is no news about a reply. */
    private void publish(ReplyRow row, ReplyAssessment assessment) {
        String model = assessment.getModelVersion();
        assessment.setModelVersion("");
        assessment.setRevision(0);
        long hash = hashes.of(assessment);
        if (row.getHash() != hash) {
            row.setHash(hash);
            row.setRevision(row.getRevision() + 1);
            assessment.setModelVersion(model);
            assessment.setRevision(row.getRevision());
            published.add(assessment);
        }
    }

    private void count(
            ReplyRow row, ReplyFacts facts, ReplyAssessment assessment, @Nullable ScriptedVerdict said) {
        TurnFacts turn = facts.getTurn();
        List<Long> sums =
                turn == null ? TurnSums.NONE : TurnSums.of(assessment, turn.getVerdict(), said);
        if (!sums.equals(row.getTurns()) || facts.getCycle() != row.getCycle()) {
            window.judge(facts, row.getCycle(), row.getTurns(), -1);
            window.judge(facts, facts.getCycle(), sums, 1);
            row.setTurns(sums);
            row.setCycle(facts.getCycle());
        }
    }

    private static SaidBefore stored(ScriptedVerdict said) {
        return new SaidBefore(
                said.covered(),
                said.tokens(),
                said.personal(),
                said.high(),
                said.templateId(),
                said.distinctConversations(),
                said.elsewhere());
    }

    private static @Nullable ScriptedVerdict verdict(@Nullable SaidBefore said) {
        return said == null
                ? null
                : new ScriptedVerdict(
                        said.getCovered(),
                        said.getTokens(),
                        said.getPersonal(),
                        said.getHigh(),
                        said.getTemplateId(),
                        said.getConversations(),
                        said.getSame());
    }

    /** What is to be published, in order. */
    List<ReplyAssessment> published() {
        return published;
    }

    /** Texts that became templates, to be published. */
    List<ReplyTemplate> learned() {
        return learned;
    }
}
