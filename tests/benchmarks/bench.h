// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace sightline::bench {

/// Timings of one benchmark, in `unit`, one value per repetition.
struct Samples {
  std::string unit = "ms";
  std::vector<double> values;
};

struct Benchmark {
  std::string name;     ///< as in tests/benchmarks/RESULTS.md: "threshold-drag"
  std::string meaning;  ///< one line for --list
  std::function<Samples()> run;
};

/// Milliseconds that `work` takes.
template <class Work>
double milliseconds(const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// `count` timings of `work`, after one untimed call.
template <class Work>
Samples repeat(int count, const Work& work) {
  Samples samples;
  work();
  for (int i = 0; i < count; ++i) samples.values.push_back(milliseconds(work));
  return samples;
}

std::vector<Benchmark> coreBenchmarks();     ///< no Qt, no LibTorch
std::vector<Benchmark> windowBenchmarks();   ///< the real window, offscreen, on the demo study
std::vector<Benchmark> computeBenchmarks();  ///< through the compute module

}  // namespace sightline::bench
