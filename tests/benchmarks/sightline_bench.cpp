// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-bench [NAME...] [--json] [--list]: the numbers of tests/benchmarks/RESULTS.md that need no Python.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/statistics/descriptive.h"
#include "tests/benchmarks/bench.h"
#include "tests/benchmarks/study_benchmarks.h"

using namespace sightline;

int main(int argc, char** argv) {
  CLI::App app{"Measures Sightline's speed; every figure is of this machine and this build."};
  std::vector<std::string> names;
  bool json = false, list = false;
  app.add_option("names", names, "benchmarks to run (default: all)");
  app.add_flag("--json", json, "one JSON document on stdout");
  app.add_flag("--list", list, "only say what there is");
  CLI11_PARSE(app, argc, argv);

  auto all = bench::coreBenchmarks();
  for (auto& b : bench::studyBenchmarks()) all.push_back(std::move(b));
#ifdef SIGHTLINE_BENCH_COMPUTE
  for (auto& b : bench::computeBenchmarks()) all.push_back(std::move(b));
#endif
#ifdef SIGHTLINE_BENCH_WINDOW
  for (auto& b : bench::windowBenchmarks()) all.push_back(std::move(b));
#endif
  if (list) {
    for (const auto& b : all) std::cout << b.name << "  " << b.meaning << '\n';
    return 0;
  }
  for (const auto& name : names)
    if (std::none_of(all.begin(), all.end(), [&](const auto& b) { return b.name == name; })) {
      std::cerr << name << ": no such benchmark; --list prints them.\n";
      return 2;
    }

  nlohmann::ordered_json document = nlohmann::ordered_json::object();
  int status = 0;
  for (const auto& b : all) {
    if (!names.empty() && std::find(names.begin(), names.end(), b.name) == names.end()) continue;
    try {
      auto samples = b.run();
      std::sort(samples.values.begin(), samples.values.end());
      const double median = quantileSorted(samples.values, 0.5), p95 = quantileSorted(samples.values, 0.95);
      document[b.name] = {{"median", median}, {"p95", p95}, {"max", samples.values.back()}, {"unit", samples.unit}};
      std::cerr << b.name << ": median " << median << ' ' << samples.unit << ", p95 " << p95 << ", max "
                << samples.values.back() << " (n " << samples.values.size() << ")\n";
    } catch (const std::exception& e) {
      std::cerr << b.name << ": " << e.what() << '\n';
      status = 1;
    }
  }
  if (json) std::cout << document.dump(2) << '\n';
  return status;
}
