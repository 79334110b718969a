// SPDX-License-Identifier: GPL-3.0-or-later
// TorchScript archives: every way of writing one and the same network down, times what its outputs mean, times how it
// takes its images. What is expected is worked out in loops here: the mean of each colour times a matrix.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/script.h>

#include <array>
#include <cmath>
#include <ostream>

#include "core/compute/torch/networks/torchscript.h"
#include "tests/support/temp_folder.h"
#include "tests/sweep/written_files.h"

namespace sightline::sweep {
namespace {

namespace jit = torch::jit;

constexpr int kSize = 16, kImages = 3;
using Row = std::vector<double>;

/// What the last line of a program makes of `z`, the row of five (or one) scores.
struct Head {
  std::string name, expression;
  int outputs = 5;
  std::function<Row(Row)> probabilities;  ///< of scores; a network of one output has two classes
};

double sigmoid(double v) { return 1 / (1 + std::exp(-v)); }

Row softmax(Row z) {
  double sum = 0;
  for (double& v : z) sum += v = std::exp(v);
  for (double& v : z) v /= sum;
  return z;
}

Row sigmoids(Row z) {
  for (double& v : z) v = sigmoid(v);
  return z;
}

Row twoClasses(Row z) { return {sigmoid(-z[0]), sigmoid(z[0])}; }

const std::vector<Head>& heads() {
  static const std::vector<Head> kHeads{
      {"logits", "z", 5, softmax},
      {"softmax inside", "torch.softmax(z, 1)", 5, softmax},
      {"log-softmax inside", "torch.log_softmax(z, 1)", 5, softmax},  // its softmax is the softmax
      {"sigmoid inside", "torch.sigmoid(z)", 5, sigmoids},
      {"one logit", "z[:, :1]", 1, twoClasses},
      {"one probability", "torch.sigmoid(z[:, :1])", 1, twoClasses},
  };
  return kHeads;
}

/// How the answer is handed out.
struct Answer {
  std::string name, format;  ///< "{}" is the head's expression
};
const std::vector<Answer>& answers() {
  static const std::vector<Answer> kAnswers{{"tensor", "  return {}\n"},
                                            {"tuple", "  return ({}, x)\n"},
                                            {"dictionary", "  return {\"logits\": {}, \"features\": x}\n"},
                                            {"list", "  return [{}, x]\n"},
                                            {"row of one", "  return {}.unsqueeze(0).squeeze(0)\n"}};
  return kAnswers;
}

/// How the images come in.
struct Intake {
  std::string name, arguments, line;
  torch::ScalarType type = torch::kFloat;
  bool grey = false;
};
const std::vector<Intake>& intakes() {
  static const std::vector<Intake> kIntakes{
      {"any batch", "x", ""},
      {"one image only", "x", "  x = x.reshape([1, 3, 16, 16])\n"},
      {"optional argument", "x, mask: Optional[Tensor] = None", ""},
      {"argument with a default", "x, scale: float = 1.0", "  x = x * scale\n"},
      {"half precision", "x", "", torch::kHalf},
      {"double precision", "x", "", torch::kDouble},
      {"one channel", "x", "", torch::kFloat, true},
  };
  return kIntakes;
}

/// What happened to the archive before it was saved.
enum class Saving { AsItIs, Frozen, InFolders };

struct Case {
  Head head;
  Answer answer;
  Intake intake;
  Saving saving = Saving::AsItIs;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.head.name << ", " << c.answer.name << ", " << c.intake.name;
}
std::string nameOf(const Case& c) {
  const char* saving = c.saving == Saving::AsItIs ? "" : c.saving == Saving::Frozen ? "__frozen" : "__submodule";
  return caseName(c.head.name + "__" + c.answer.name + "__" + c.intake.name + saving);
}

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const auto& head : heads())
    for (const auto& answer : answers())
      for (const auto& intake : intakes())
        for (const Saving saving : {Saving::AsItIs, Saving::Frozen, Saving::InFolders}) {
          // freeze() changes tuples and dictionaries in no way that matters here; one answer stands for all.
          if (saving != Saving::AsItIs && answer.name != "tensor") continue;
          out.push_back({head, answer, intake, saving});
        }
  return out;
}

/// The matrix of the head: 3 means -> 5 scores.
constexpr std::array<std::array<double, 3>, 5> kWeights{
    {{{3, -1, 0.5}}, {{-2, 2.5, 1}}, {{0.25, 0.75, -3}}, {{1, 1, 1}}, {{-1.5, 0, 2}}}};

class ArchiveSweep : public ::testing::TestWithParam<Case> {
 protected:
  std::filesystem::path archive() {
    const Case& c = GetParam();
    auto weights = torch::empty({5, 3}, torch::kDouble);
    for (int i = 0; i < 5; ++i)
      for (int j = 0; j < 3; ++j) weights[i][j] = kWeights[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    weights = (c.intake.grey ? weights.sum(1, true) : weights).to(c.intake.type);
    const auto unit = std::make_shared<jit::CompilationUnit>();
    jit::Module net("__torch__.Net", unit), inner("__torch__.Inner", unit);
    std::string answer = c.answer.format;
    answer.replace(answer.find("{}"), 2, c.head.expression);
    std::string intake = c.intake.line;
    if (c.saving == Saving::InFolders) {
      inner.register_parameter("weight", weights, false);
      inner.define("def forward(self, x):\n  return torch.matmul(x.mean([2, 3]), self.weight.t())\n");
      net.register_module("inner", inner);
    } else {
      net.register_parameter("weight", weights, false);
    }
    const std::string scores = c.saving == Saving::InFolders ? "  z = self.inner.forward(x)\n"
                                                             : "  z = torch.matmul(x.mean([2, 3]), self.weight.t())\n";
    net.define("def forward(self, " + c.intake.arguments + "):\n" + intake + scores + answer);
    net.eval();
    const auto file = folder_ / "net.pt";
    (c.saving == Saving::Frozen ? jit::freeze_module(net) : net).save(file.string());
    return file;
  }

  testing::TempFolder folder_;
};

TEST_P(ArchiveSweep, AnswersAreTheProbabilitiesThatItMeans) {
  const Case& c = GetParam();
  torch::NoGradGuard noGrad;
  const auto network = loadTorchScript({}, c.head.outputs == 1 ? 2 : 5, kSize, archive());
  // Images that a grey network sees unchanged: its channel is the mean of three equal ones.
  torch::manual_seed(5);
  auto images = torch::randn({kImages, c.intake.grey ? 1 : 3, kSize, kSize});
  if (c.intake.grey) images = images.expand({kImages, 3, kSize, kSize}).contiguous();
  const auto rows = network->forward(images), probabilities = network->probabilities(rows);
  // torchvision's weights of the colours sum to .9999.
  const double tolerance = c.intake.type == torch::kHalf ? 4e-3 : c.intake.grey ? 3e-4 : 2e-6;
  const auto values = images.accessor<float, 4>();
  for (int i = 0; i < kImages; ++i) {
    Row scores(static_cast<std::size_t>(c.head.outputs), 0);
    for (int channel = 0; channel < 3; ++channel) {
      double mean = 0;
      for (int y = 0; y < kSize; ++y)
        for (int x = 0; x < kSize; ++x) mean += values[i][channel][y][x];
      mean /= kSize * kSize;
      for (std::size_t k = 0; k < scores.size(); ++k)
        scores[k] += kWeights[k][static_cast<std::size_t>(channel)] * mean;
    }
    const Row expected = c.head.probabilities(scores);
    ASSERT_EQ(probabilities.size(1), static_cast<int64_t>(expected.size()));
    for (std::size_t k = 0; k < expected.size(); ++k)
      EXPECT_NEAR(probabilities[i][static_cast<int64_t>(k)].item<double>(), expected[k], tolerance)
          << "image " << i << ", class " << k;
  }
}

INSTANTIATE_TEST_SUITE_P(Forms, ArchiveSweep, ::testing::ValuesIn(cases()),
                         [](const auto& row) { return nameOf(row.param); });

}  // namespace
}  // namespace sightline::sweep
