package worthwhile.chaos;

import java.util.List;

/**
 * The heap in use after a full collection and the threads of each instance.
 */
record Vitals(List<Double> heaps, List<Integer> threads) {

	private static final double MORE_MIBS = 16;

	private static final int MORE_THREADS = 10;

	static Vitals of(Instances instances) {
		return new Vitals(
				instances.all().stream().map((instance) -> instance.process().heapAfterFullCollection()).toList(),
				instances.all().stream().map((instance) -> instance.process().threads()).toList());
	}

	/**
	 * Notes what grew since.
	 */
	void compare(Vitals later, Findings findings) {
		for (int number = 0; number < this.heaps.size(); number++) {
			double grown = later.heaps().get(number) - this.heaps.get(number);
			findings.bound(
					"heap of instance %d after a full collection, from its start to the end".formatted(number + 1),
					"at most %.0f MiB more".formatted(MORE_MIBS),
					"%.1f MiB, then %.1f MiB".formatted(this.heaps.get(number), later.heaps().get(number)),
					grown <= MORE_MIBS);
			int more = later.threads().get(number) - this.threads.get(number);
			findings.bound("threads of instance %d".formatted(number + 1), "at most %d more".formatted(MORE_THREADS),
					"%d, then %d".formatted(this.threads.get(number), later.threads().get(number)),
					more <= MORE_THREADS);
		}
	}

}
