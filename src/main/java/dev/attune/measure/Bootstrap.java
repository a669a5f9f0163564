package dev.attune.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How far a figure would move with other items of the same kind (Efron 1979): whole groups are drawn again, with
 * replacement, as items of one conversation are no independent witnesses. The same draws on every machine.
 */
public final class Bootstrap {
    private final List<int[]> groups;
    private final int rounds;
    private final long seed;

    /** A figure of some of the items, given by their index; an index may come more than once. */
    public interface Statistic {
        double of(int[] items);
    }

    /** @param groups the group of each item */
    public Bootstrap(List<String> groups, int rounds, long seed) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            members.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(i);
        }
        this.groups = members.values().stream()
                .map(items -> items.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        this.rounds = rounds;
        this.seed = seed;
    }

    /** Number of different groups. */
    public int groups() {
        return groups.size();
    }

    /** The middle 95 % of the draws; from NaN to NaN without items. */
    public Interval of(Statistic statistic) {
        if (groups.isEmpty()) {
            return new Interval(Double.NaN, Double.NaN);
        }
        Random random = new Random(seed);
        double[] draws = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            draws[round] = statistic.of(draw(random));
        }
        Arrays.sort(draws);
        return new Interval(draws[(int) (rounds * .025)], draws[(int) (rounds * .975)]);
    }

    private int[] draw(Random random) {
        int[][] drawn = new int[groups.size()][];
        int size = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = groups.get(random.nextInt(drawn.length));
            size += drawn[i].length;
        }
        int[] items = new int[size];
        int at = 0;
        for (int[] group : drawn) {
            System.arraycopy(group, 0, items, at, group.length);
            at += group.length;
        }
        return items;
    }
}
