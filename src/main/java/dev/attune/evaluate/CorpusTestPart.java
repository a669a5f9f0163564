package dev.attune.evaluate;

import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Message;
import dev.attune.corpus.PromiseSentence;
import dev.attune.corpus.PromiseSpan;
import dev.attune.corpus.Reply;
import dev.attune.schema.Channel;
import dev.attune.schema.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of the project's corpus that nothing was learnt from or chosen on. */
final class CorpusTestPart {
    static final String PREFIX = "corpus_";
    private static final String SPLIT = "test";
    /** Replies with a manner that a trade needs for an area of its own. */
    private static final int FEWEST_OF_A_TRADE = 40;

    private final Corpus corpus;
    private final Judge judge;
    private final Peers peers;

    CorpusTestPart(Corpus corpus, Judge judge, Peers peers) {
        this.corpus = corpus;
        this.judge = judge;
        this.peers = peers;
    }

    TaskGroup group() {
        return TaskGroup.several("corpus", this::questions);
    }

    private List<Question> questions() {
        List<JudgedReply> replies = new ArrayList<>();
        List<JudgedCustomer> customers = new ArrayList<>();
        for (Context context : corpus.contexts()) {
            if (context.split().equals(SPLIT)) {
                List<JudgedReply> own = context.replies().stream()
                        .map(reply -> judged(context, reply))
                        .toList();
                replies.addAll(own);
                if (!own.isEmpty()) {
                    customers.add(customer(context, own.get(0).verdict()));
                }
            }
        }
        for (Message message : corpus.messages()) {
            if (message.split().equals(SPLIT)) {
                customers.add(customer(message));
            }
        }
        List<Question> questions = new ArrayList<>(new CustomerQuestions(PREFIX, Section.CORPUS, peers).of(customers));
        questions.addAll(
                new ReplyQuestions(PREFIX, Section.CORPUS, Section.CORPUS_REASONS, trades(replies), peers).of(replies));
        questions.add(promises());
        return questions;
    }

    private static Set<String> trades(List<JudgedReply> replies) {
        Map<String, Long> sizes = replies.stream()
                .collect(
                        Collectors.groupingBy(each -> each.item().source(), LinkedHashMap::new, Collectors.counting()));
        return sizes.entrySet().stream()
                .filter(trade -> trade.getValue() >= FEWEST_OF_A_TRADE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private JudgedReply judged(Context context, Reply reply) {
        List<Utterance> turns = context.turns().stream()
                .map(turn -> new Utterance(Role.valueOf(turn.role()), turn.text()))
                .toList();
        Verdict verdict =
                judge.judge(new Exchange(reply.id(), Channel.valueOf(context.channel()), turns, reply.text()));
        Item item =
                new Item(reply.id(), context.unit(), context.trade(), Subject.reply(context.openTurns(), reply.text()));
        Truth truth = new Truth(
                reply.outcome(),
                reply.manner(),
                reply.answered(),
                reply.warmth(),
                reply.canned(),
                reply.misfit() == 1,
                words(reply.text(), reply.promises()),
                reply.reasons());
        return new JudgedReply(item, reply.text(), truth, verdict);
    }

    private static List<String> words(String text, List<PromiseSpan> promises) {
        return promises.stream()
                .map(span -> text.substring(
                        text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                .toList();
    }

    private static JudgedCustomer customer(Context context, Verdict verdict) {
        return new JudgedCustomer(
                new Item(context.id(), context.unit(), context.trade(), Subject.customer(context.openTurns())),
                new JudgedCustomer.Read(
                        context.customer().sentiment(),
                        context.customer().need(),
                        context.customer().style()),
                new JudgedCustomer.Said(verdict.customerSentiment(), verdict.need(), verdict.style(), true));
    }

    private JudgedCustomer customer(Message message) {
        MessageVerdict verdict = judge.judge(Role.CUSTOMER, message.text());
        return new JudgedCustomer(
                new Item(message.id(), message.unit(), message.trade(), Subject.customer(message.text())),
                new JudgedCustomer.Read(message.sentiment(), message.need(), message.style()),
                new JudgedCustomer.Said(verdict.label(), verdict.need(), null, false));
    }

    /** Sentences that promise, or only look as if they did. */
    private Question promises() {
        List<Case> cases = new ArrayList<>();
        for (PromiseSentence sentence : corpus.promises()) {
            if (sentence.split().equals(SPLIT)) {
                Verdict verdict = judge.judge(
                        new Exchange(sentence.id(), Channel.valueOf(sentence.channel()), List.of(), sentence.text()));
                List<String> meant = words(sentence.text(), sentence.promises());
                Item item =
                        new Item(sentence.id(), sentence.unit(), sentence.trade(), Subject.reply("", sentence.text()));
                cases.add(new Case(
                        item, meant.isEmpty() ? 0 : 1, Promises.of(sentence.text(), verdict.promises(), meant), 1));
            }
        }
        return Question.number(
                Section.CORPUS, PREFIX + "promise_sentences", 0, Map.of("f1", Promises.f1()), cases, List.of());
    }
}
