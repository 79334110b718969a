// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <gtest/gtest.h>

#include <chrono>

#include "core/base/parallel_for.h"

namespace sightline {
namespace {

using End = ChildOutcome::End;

std::vector<std::uint8_t> bytes(const std::string& text) { return {text.begin(), text.end()}; }
ChildOutcome shell(const std::string& script, const std::string& input = {}, const ChildLimits& limits = {}) {
  return runChild("/bin/sh", {"-c", script}, bytes(input), limits);
}

TEST(ChildProcess, ReadsItsInputAndGivesItsOutput) {
  std::string much(3'000'000, 'x');
  much += "end";
  const ChildOutcome outcome = shell("cat; exit 7", much);
  EXPECT_EQ(outcome.end, End::Exited);
  EXPECT_EQ(outcome.code, 7);
  EXPECT_EQ(outcome.output, bytes(much));
}

TEST(ChildProcess, ItsDeathIsToldAndNothingElse) {
  const ChildOutcome outcome = shell("echo half; kill -6 $$");
  EXPECT_EQ(outcome.end, End::Signalled);
  EXPECT_EQ(outcome.code, 6);
}

TEST(ChildProcess, IsEndedWhenItTakesTooLongOrWritesTooMuch) {
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(runChild("/bin/sleep", {"30"}, {}, {0.2, 100}).end, End::TimedOut);
  EXPECT_EQ(shell("exec 1>&-; exec sleep 30", {}, {0.2, 100}).end, End::TimedOut) << "it closed its output and stays";
  EXPECT_EQ(shell("exec cat /dev/zero", {}, {10, 100'000}).end, End::TooMuch);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(8));
}

TEST(ChildProcess, AProgramThatIsNotThereIsNotStarted) {
  const ChildOutcome outcome = runChild("/no/such/program", {}, {}, {});
  EXPECT_EQ(outcome.end, End::NotStarted);
  EXPECT_EQ(outcome.code, ENOENT);
}

TEST(ChildProcess, ManyAtOnceDoNotMeetEachOther) {
  std::vector<ChildOutcome> outcomes(24);
  parallelFor(
      outcomes.size(), [&](std::size_t i) { outcomes[i] = shell("cat", std::to_string(i)); }, 8);
  for (std::size_t i = 0; i < outcomes.size(); ++i) EXPECT_EQ(outcomes[i].output, bytes(std::to_string(i)));
}

}  // namespace
}  // namespace sightline
