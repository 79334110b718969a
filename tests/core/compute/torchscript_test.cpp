// SPDX-License-Identifier: GPL-3.0-or-later
// TorchScript archives: taps by path, their gradients, frozen archives, and archives that cannot be used.
#include "core/compute/torch/networks/torchscript.h"

#include <caffe2/serialize/inline_container.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/script.h>

#include <cmath>
#include <functional>
#include <map>
#include <span>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/zip_archive.h"
#include "core/compute/torch/gradients/grad_cam.h"
#include "core/compute/torch/networks/taps.h"
#include "core/compute/torch/networks/torchscript_graph.h"
#include "tests/core/compute/archives.h"
#include "tests/support/torch_archive.h"

using namespace sightline;
using namespace sightline::test;
namespace jit = torch::jit;

namespace {

TEST_F(TorchScript, GivesTheModulesOwnLogits) {
  auto module = network();
  const auto loaded = loadTorchScript({}, 5, kSize, saved(module));
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  EXPECT_TRUE(loaded->forward(x).equal(module.forward({x}).toTensor()));
}

TEST_F(TorchScript, EveryCallIsListedInOrderWithItsShape) {
  const auto loaded = loadTorchScript({}, 0, kSize, saved(network()));
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  torch::NoGradGuard noGrad;
  loaded->forward(torch::randn({1, 3, kSize, kSize}));
  std::vector<std::string> paths;
  for (const auto& tap : recorder.taps()) paths.push_back(tap.path + ":" + tap.type);
  EXPECT_EQ(paths, (std::vector<std::string>{"conv:Conv", "relu:ReLU", "block:Block", "relu#2:ReLU"}));
  EXPECT_EQ(recorder.taps()[2].output.sizes().vec(), (std::vector<int64_t>{1, 6, 8, 8}));
  EXPECT_EQ(recorder.taps()[2].place.layout, TokenLayout::Nchw);
}

TEST_F(TorchScript, ActivationsAndGradientsAreThoseOfTheSameArithmetic) {
  const auto loaded = loadTorchScript({}, 0, kSize, saved(network()));
  const auto x = torch::randn({1, 3, kSize, kSize});
  // The same arithmetic with nothing in place.
  const auto a1 = torch::conv2d(x, w1, {}, 2, 1).requires_grad_(true);
  const auto r1 = torch::relu(a1);
  const auto a2 = torch::conv2d(r1, w2, {}, 1, 1) + 1;
  const auto score = torch::matmul(torch::relu(a2).mean({2, 3}), head.t())[0][3];
  const auto expected = torch::autograd::grad({score}, {a1, r1, a2});
  for (int repetition = 0; repetition < 3; ++repetition) {  // the profiling executor would fail from the second on
    TapRecorder recorder(TapRecorder::Mode::Leaf, {"conv", "relu", "block"});
    const auto logits = loaded->forward(x);
    ASSERT_EQ(recorder.taps().size(), 3u);
    const auto found = torch::autograd::grad(
        {logits[0][3]}, {recorder.taps()[0].output, recorder.taps()[1].output, recorder.taps()[2].output});
    const std::vector<torch::Tensor> activations{a1, r1, a2};
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_TRUE(torch::allclose(recorder.taps()[i].output, activations[i], 1e-5, 1e-6)) << i;
      EXPECT_TRUE(torch::allclose(found[i], expected[i], 1e-5, 1e-6)) << i;
    }
  }
}

TEST_F(TorchScript, InputGradientsNeedNoRecorder) {
  const auto loaded = loadTorchScript({}, 0, kSize, saved(network()));
  const auto x = torch::randn({1, 3, kSize, kSize}).requires_grad_(true);
  const auto g = torch::autograd::grad({loaded->forward(x)[0][0]}, {x})[0];
  EXPECT_GT(g.abs().sum().item<float>(), 0);
}

TEST_F(TorchScript, FrozenArchivesOfferTheirOperations) {
  auto module = network();
  module.eval();
  const auto loaded = loadTorchScript({}, 0, kSize, saved(jit::freeze_module(module)));
  TapRecorder recorder(TapRecorder::Mode::Shapes);
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({1, 3, kSize, kSize});
  EXPECT_TRUE(torch::allclose(loaded->forward(x), module.forward({x}).toTensor(), 1e-5, 1e-5));
  std::vector<std::string> convolutions;
  for (const auto& tap : recorder.taps())
    if (tap.path.rfind("conv2d#", 0) == 0) {
      convolutions.push_back(tap.path);
      EXPECT_NE(tap.type.find("frozen"), std::string::npos);
    }
  EXPECT_EQ(convolutions, (std::vector<std::string>{"conv2d#1", "conv2d#2"}));
}

TEST_F(TorchScript, UnusableArchivesAreExplained) {
  expectSays(messageOf(saved(network()), 7), "gives 5 classes, 7 are named");
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module fixed("__torch__.Fixed", unit), twin("__torch__.Twin", unit);
  fixed.define("def forward(self, x):\n  return x.reshape([1, 3072])\n");
  expectSays(messageOf(saved(fixed)), "fails on one image of 3 x 16 x 16: shape '[1, 3072]' is invalid");
  twin.define("def forward(self, x):\n  return (x, x)\n");
  expectSays(messageOf(saved(twin)), "gives a Tuple and not one row of logits");
  auto poisoned = network();
  head[0][0] = std::nanf("");
  expectSays(messageOf(saved(poisoned)), "NaN or infinite values in head");
}

TEST_F(TorchScript, ProgramsThatTouchFilesAreNotLoaded) {
  const auto stolen = (folder / "stolen").string();
  const auto file = saved(network("  y = y + torch.from_file(\"" + stolen + "\", True, 4).sum()\n"));
  expectSays(messageOf(file), "from_file, which touches files");
  EXPECT_FALSE(std::filesystem::exists(stolen));
}

TEST_F(TorchScript, OtherFilesAreNamed) {
  const auto file = folder / "x.pt";
  writeFileAtomically(file, test::stateDictArchive({{"w", "FloatStorage", {1}, std::string(4, '\0')}}));
  expectSays(messageOf(file), "holds weights alone");
  writeFileAtomically(file, std::string("\x89PNG and so on"));
  expectSays(messageOf(file), "is a PNG image, not weights");
  writeFileAtomically(file, test::zipOf({{"a/data.pkl", "x"}, {"a/constants.pkl", "y"}}));
  expectSays(messageOf(file), "cannot be loaded as TorchScript");
  const auto whole = readFile(saved(network()));
  for (std::size_t n = 0; n < whole.size(); n += 37) {
    writeFileAtomically(file, std::span(whole.data(), n));
    EXPECT_NE(messageOf(file), "no error") << n;
  }
}

TEST_F(TorchScript, UnknownOperationsAreNamed) {
  const auto unit = std::make_shared<jit::CompilationUnit>();
  jit::Module net("__torch__.Net", unit);
  net.define("def forward(self, x):\n  return x.mean([2, 3])\n");
  const std::string good = readTextFile(saved(net));
  std::vector<std::pair<std::string, std::string>> entries;  // written anew, so that checksums are right
  bool found = false;
  for (const auto& [name, entry] : zipDirectory(std::as_bytes(std::span(good)), "net.pt")) {
    std::string content(reinterpret_cast<const char*>(entry.data.data()), entry.data.size());
    if (const auto at = content.find("torch.mean"); at != std::string::npos) {
      ASSERT_TRUE(entry.stored) << "so short a program is not packed";
      content.replace(at, 10, "torch.meaq");
      found = true;
    }
    entries.emplace_back(name, content);
  }
  ASSERT_TRUE(found);
  const auto file = folder / "custom.pt";
  writeFileAtomically(file, zipOf(entries));
  expectSays(messageOf(file), "meaq");
}

// How an archive is asked: found out on two random images when it is loaded.

TEST_F(TorchScript, AnArchiveThatWasTracedWhileTrainingIsRefused) {
  const std::string dropout = "  return torch.dropout(x, 0.5, MODE).mean([2, 3])\n";
  auto body = dropout;
  expectSays(messageOf(saved(program(body.replace(body.find("MODE"), 4, "True")))),
             "gives another answer each time it sees the same image: its dropout was saved in training mode");
  body = dropout;
  EXPECT_EQ(notesOf(*loaded(program(body.replace(body.find("MODE"), 4, "False")))), "");
}

TEST_F(TorchScript, ArchivesThatMixTheImagesOfABatchAreAskedOneByOne) {
  const auto x = torch::randn({3, 3, kSize, kSize});
  struct Case {
    std::string body;
    std::function<torch::Tensor(const torch::Tensor&)> alone;  ///< the same arithmetic on one image
    const char* note;
  };
  const std::vector<Case> cases{
      // The batch size was written down: one row whatever comes.
      {"  return x.reshape([1, -1])[:, :5]\n", [](const torch::Tensor& t) { return t.flatten(1).slice(1, 0, 5); },
       "one image at a time only"},
      {"  return x.reshape([1, 3, -1]).mean(2)\n",
       [](const torch::Tensor& t) {
         return t.mean({2, 3});
       },
       "one by one"},
      // The first image's row for all of them: the right shape and wrong numbers.
      {"  return x[:1].mean([2, 3]).expand([x.size(0), 3])\n",
       [](const torch::Tensor& t) {
         return t.mean({2, 3});
       },
       "one by one"},
      // Batch norm with the statistics of the batch.
      {"  return torch.batch_norm(x, None, None, None, None, True, 0.1, 1e-05, False).relu().mean([2, 3])\n",
       [](const torch::Tensor& t) {
         const auto centred = t - t.mean({2, 3}, true);
         return torch::relu(centred / (centred.pow(2).mean({2, 3}, true) + 1e-5).sqrt()).mean({2, 3});
       },
       "Its batch_norm was saved in training mode"}};
  for (const auto& c : cases) {
    const auto network = loaded(program(c.body));
    expectSays(notesOf(*network), c.note);
    const auto images = x.clone().requires_grad_(true);
    const auto rows = network->forward(images);
    ASSERT_EQ(rows.size(0), 3) << c.body;
    const auto gradient = torch::autograd::grad({rows.select(1, 1).sum()}, {images})[0];
    for (int64_t i = 0; i < 3; ++i) {
      const auto one = x.slice(0, i, i + 1).clone().requires_grad_(true);
      const auto expected = c.alone(one);
      EXPECT_TRUE(torch::allclose(rows[i], expected[0], 1e-4, 1e-5)) << c.body << i;
      EXPECT_TRUE(torch::allclose(gradient[i], torch::autograd::grad({expected[0][1]}, {one})[0][0], 1e-3, 1e-5))
          << c.body << i;
    }
  }
  EXPECT_EQ(notesOf(*loaded(network())), "");  // a sound network is asked in batches, without a word
}

TEST_F(TorchScript, ProbabilitiesInTheArchiveGetNoSecondSoftmax) {
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  const auto means = x.mean({2, 3});
  const auto soft = loaded(program("  return torch.softmax(x.mean([2, 3]) * 30, 1)\n"));
  EXPECT_EQ(soft->outputs(), Outputs::Probabilities);
  expectSays(notesOf(*soft), "probabilities already");
  const auto e = (means * 30).exp();
  EXPECT_TRUE(torch::allclose(soft->probabilities(soft->forward(x)), e / e.sum(1, true), 1e-4, 1e-6));
  const auto each = loaded(program("  return torch.sigmoid(x.mean([2, 3]) * 30)\n"));
  EXPECT_EQ(each->outputs(), Outputs::Probabilities);
  EXPECT_TRUE(torch::allclose(each->probabilities(each->forward(x)), 1 / (1 + (-30 * means).exp()), 1e-4, 1e-6));
  // What the user says goes before what is found out. Sigmoids: 1 / (1 + e^-x) of each.
  const TorchScriptConfig said;
  const auto file = saved(program("  return x.mean([2, 3]) * 30\n"));
  const auto labels = loadTorchScript(said, 0, kSize, file, OutputReading::Sigmoid);
  EXPECT_TRUE(torch::allclose(labels->probabilities(labels->forward(x)), 1 / (1 + (-30 * means).exp()), 1e-4, 1e-6));
  const auto twice = loadTorchScript(said, 0, kSize, saved(program("  return torch.softmax(x.mean([2, 3]), 1)\n")),
                                     OutputReading::Softmax);
  EXPECT_EQ(twice->outputs(), Outputs::Logits);
  const auto clamped =
      saved(program("  return torch.softmax(x.mean([2, 3]), 1).clamp(0.05, 0.95) * 0.9\n"), "clamped.pt");
  EXPECT_EQ(loadTorchScript(said, 0, kSize, clamped, OutputReading::AsTheyAre)->outputs(), Outputs::Probabilities);
  // What is not told is said: without a choice these are scores.
  expectSays(notesOf(*loadTorchScript(said, 0, kSize, clamped)), "lie between 0 and 1 in a trial");
  // Scores are no probabilities, whoever says so; percentages neither.
  const auto refusal = [&](const std::filesystem::path& archive, OutputReading outputs) -> std::string {
    try {
      (void)loadTorchScript(said, 0, kSize, archive, outputs);
      return "no error";
    } catch (const Error& refused) {
      return refused.problem();
    }
  };
  expectSays(refusal(saved(program("  return x.mean([2, 3]) * 30\n")), OutputReading::AsTheyAre),
             "and probabilities are from 0 to 1");
  const auto percent = saved(program("  return torch.softmax(x.mean([2, 3]), 1) * 100\n"), "percent.pt");
  for (const auto outputs : {OutputReading::Automatic, OutputReading::AsTheyAre})
    expectSays(refusal(percent, outputs), "gives percentages");
  // Logits that happen to lie between 0 and 1 are logits.
  const auto plain = loaded(program("  return torch.relu(x.mean([2, 3]))\n"));
  EXPECT_EQ(plain->outputs(), Outputs::Logits);
  const auto p = torch::relu(means).exp();
  EXPECT_TRUE(torch::allclose(plain->probabilities(plain->forward(x)), p / p.sum(1, true), 1e-4, 1e-6));
}

TEST_F(TorchScript, OneOutputIsTwoClasses) {
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  const auto l = x.mean({1, 2, 3}).unsqueeze(1) * 30;
  for (const char* body : {"  return x.mean([1, 2, 3]).unsqueeze(1) * 30\n", "  return x.mean([1, 2, 3]) * 30\n"}) {
    const auto network = loaded(program(body), 2);
    EXPECT_EQ(network->outputs(), Outputs::Sigmoids);
    const auto rows = network->forward(x);
    EXPECT_TRUE(torch::allclose(rows, torch::cat({-l, l}, 1), 1e-4, 1e-5)) << body;
    const auto p = network->probabilities(rows);
    EXPECT_TRUE(torch::allclose(p.slice(1, 1, 2), 1 / (1 + (-l).exp()), 1e-4, 1e-6)) << body;
    EXPECT_TRUE(torch::allclose(p.sum(1), torch::ones({2}), 1e-5, 1e-6)) << body;
  }
  const auto sure = loaded(program("  return torch.sigmoid(x.mean([1, 2, 3]).unsqueeze(1) * 30)\n"));
  const auto p = 1 / (1 + (-l).exp());
  EXPECT_TRUE(torch::allclose(sure->forward(x), torch::cat({1 - p, p}, 1), 1e-4, 1e-6));
  EXPECT_TRUE(sure->probabilities(sure->forward(x)).equal(sure->forward(x)));
  expectSays(messageOf(saved(program("  return x.mean([1, 2, 3])\n")), 5), "gives 1 output, which makes 2 classes");
}

TEST_F(TorchScript, FurtherInputsTakeTheirDefaults) {
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  const auto scaled = loaded(program("  return x.mean([2, 3]) * scale\n", "x, scale: float = 2.5"));
  EXPECT_TRUE(torch::allclose(scaled->forward(x), x.mean({2, 3}) * 2.5));
  const auto masked = loaded(program("  y = x.mean([2, 3])\n  if mask is not None:\n    y = y * mask\n  return y\n",
                                     "x, mask: Optional[Tensor] = None"));
  EXPECT_TRUE(torch::allclose(masked->forward(x), x.mean({2, 3})));
  expectSays(messageOf(saved(program("  return x.mean([2, 3]) * y\n", "x, y"))),
             "takes 2 inputs, and \"y\" has no value of its own");
}

TEST_F(TorchScript, OneChannelIsTheImageInGrey) {
  torch::NoGradGuard noGrad;
  w2 = torch::randn({4, 1, 3, 3});
  const auto network = loaded(program("  return torch.conv2d(x, self.w2).mean([2, 3])\n"));
  expectSays(notesOf(*network), "takes one channel");
  const auto x = torch::randn({2, 3, kSize, kSize});
  const auto grey = 0.2989 * x.slice(1, 0, 1) + 0.587 * x.slice(1, 1, 2) + 0.114 * x.slice(1, 2, 3);
  EXPECT_TRUE(torch::allclose(network->forward(x), torch::conv2d(grey, w2).mean({2, 3}), 1e-4, 1e-5));
}

TEST_F(TorchScript, OtherPrecisionsAreComputedInSingle) {
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  for (const auto type : {torch::kHalf, torch::kBFloat16, torch::kDouble}) {
    head = torch::randn({5, 3}).to(type);
    const auto network = loaded(program("  return torch.matmul(x.mean([2, 3]), self.head.t())\n"));
    EXPECT_TRUE(
        torch::allclose(network->forward(x), torch::matmul(x.mean({2, 3}), head.to(torch::kFloat).t()), 1e-4, 1e-5));
    expectSays(notesOf(*network), type == torch::kDouble ? "double" : type == torch::kHalf ? "half" : "bfloat16");
  }
  head = torch::randn({5, 3});
  const auto network = loaded(program("  return x.mean([2, 3]).to(7)\n"));  // 7: double
  EXPECT_EQ(network->forward(x).scalar_type(), torch::kFloat);
}

TEST_F(TorchScript, RowsWithinTuplesAndDictionariesAreFound) {
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  for (const char* body :
       {"  return (x, x.mean([2, 3]))\n", "  return [x.mean([2, 3]), x]\n",
        "  return {\"aux\": x.mean([2, 3]) * 2, \"logits\": x.mean([2, 3])}\n", "  return x.mean([2, 3], True)\n"}) {
    const auto network = loaded(program(body), 3);
    EXPECT_TRUE(torch::allclose(network->forward(x), x.mean({2, 3}), 1e-5, 1e-6)) << body;
  }
}

/// Features beside scores, two heads: as many numbers as there are labels are meant; without labels it is said.
TEST_F(TorchScript, OfSeveralRowsThatOfAsManyNumbersAsLabelsIsMeant) {
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  const auto features = x.mean({3}).flatten(1), scores = x.mean({2, 3});
  const auto module = program("  return (x.mean(3).flatten(1), x.mean([2, 3]))\n");
  EXPECT_TRUE(torch::allclose(loaded(module, 3)->forward(x), scores, 1e-5, 1e-6));
  const auto unnamed = loaded(module);
  EXPECT_TRUE(torch::allclose(unnamed->forward(x), features, 1e-5, 1e-6));
  expectSays(notesOf(*unnamed), "that of 48 numbers is used, not those of 3");
  expectSays(notesOf(*loaded(module, 3)), "that of 3 numbers is used, not those of 48");
}

TEST_F(TorchScript, ChannelsMayComeLast) {
  const auto network =
      loaded(program("  x = x.permute([0, 3, 1, 2])\n  return torch.conv2d(x, self.w1).mean([2, 3])\n"));
  expectSays(notesOf(*network), "channels of an image last");
  const auto x = torch::randn({2, 3, kSize, kSize}).requires_grad_(true);
  const auto expected = torch::conv2d(x, w1).mean({2, 3});
  EXPECT_TRUE(torch::allclose(network->forward(x), expected, 1e-4, 1e-5));
  const auto found = torch::autograd::grad({network->forward(x)[0][1]}, {x})[0];
  EXPECT_TRUE(torch::allclose(found, torch::autograd::grad({expected[0][1]}, {x})[0], 1e-4, 1e-6));
}

TEST_F(TorchScript, WhatItDoesWithItsImagesItselfIsSaid) {
  const auto noteOf = [&](const std::string& line) {
    return notesOf(*loaded(program(line + "  return x.mean([2, 3])\n")));
  };
  for (const char* line : {"  x = x / 255.0\n", "  x = x.float().div(255)\n", "  x = x * 0.00392156862745098\n",
                           "  x = (x / 255 - torch.tensor([0.5])) / 0.25\n"})
    expectSays(noteOf(line), "It divides its images by 255 itself");
  expectSays(noteOf("  x = (x - 0.5) / 0.25\n"), "It normalises its images itself");
  for (const char* line : {"", "  x = x / x.max()\n", "  x = x * 2\n", "  x = x - 0.5\n"})
    EXPECT_EQ(noteOf(line).find(" itself"), std::string::npos) << line;
}

TEST_F(TorchScript, WhatHasNothingToDoWithTheImageIsSaid) {
  // Over the images: a lone one has 1 everywhere.
  expectSays(messageOf(saved(program("  return torch.softmax(x.mean([2, 3]), 0)\n"))),
             "its softmax goes over another dimension");
  expectSays(notesOf(*loaded(program("  return x.mean([2, 3]) * 0 + 0.3\n"))), "the very same numbers");
}

/// 16 positions of 4 numbers and a class token of zeros, before or behind them, whose mean with all the class depends
/// on.
TEST_F(TorchScript, AClassTokenBehindThePositionsIsNoPosition) {
  const auto gradientsOf = [&](const std::string& tokens, const std::string& score) {
    const auto unit = std::make_shared<jit::CompilationUnit>();
    jit::Module block("__torch__.Block", unit), net("__torch__.Net", unit);
    block.define("def forward(self, t):\n  return t + t.mean([1], True)\n");
    net.register_module("block", block);
    net.register_parameter("w1", w1, false);
    net.define(
        "def forward(self, x):\n  p = torch.conv2d(x, self.w1, None, [4, 4], [1, 1]).flatten(2).transpose(1, 2)\n"
        "  c = torch.zeros([p.size(0), 1, 4])\n  t = self.block.forward(torch.cat(" +
        tokens + ", 1))\n  return t[:, " + score + "]\n");
    return gradCam(*loaded(net), torch::randn({1, 3, kSize, kSize}), 2, {"block"}, {});
  };
  const auto before = gradientsOf("[c, p]", "0");
  ASSERT_EQ(before.layers.size(), 1u);
  EXPECT_TRUE(before.layers[0].zeroGradient);
  EXPECT_EQ(before.layers[0].raw.width(), 4);
  try {
    (void)gradientsOf("[p, c]", "-1");
    FAIL() << "the map of another position";
  } catch (const Error& e) {
    expectSays(e.problem(), "has its class token behind the positions");
  }
}

TEST_F(TorchScript, OtherInputsAndBatchesAreNamed) {
  expectSays(messageOf(saved(program("  return x[0].mean([2, 3])\n", "x: List[Tensor]"))),
             "takes a List[Tensor] and not a batch of images");
  // Made for 8 x 8: four times as many pixels are four rows.
  expectSays(messageOf(saved(program("  return x.reshape([-1, 192])\n"))), "gave 4 rows of scores for one image");
  expectSays(messageOf(saved(program("  return x.reshape([4, 3, 256]).mean(2)\n"))), "answers 4 images at a time only");
}

TEST_F(TorchScript, AttentionOfLaterVersionsIsUnderstood) {
  registerNewerOperations();  // for the text below; an archive's are known without it
  torch::NoGradGuard noGrad;
  const auto x = torch::randn({2, 3, kSize, kSize});
  const auto t = x.flatten(2);  // N x 3 x 256
  const auto attention = [&](const torch::Tensor& bias, double scale) {
    const auto weights = torch::softmax(torch::matmul(t, t.transpose(1, 2)) * scale + bias, 2);
    return torch::matmul(weights, t).mean({2});
  };
  const auto none = torch::zeros({3, 3});
  const auto plain =
      loaded(program("  t = x.flatten(2)\n  return torch.scaled_dot_product_attention(t, t, t).mean(2)\n"));
  EXPECT_TRUE(torch::allclose(plain->forward(x), attention(none, 1 / 16.0), 1e-4, 1e-5));
  const auto causal =
      loaded(program("  t = x.flatten(2)\n"
                     "  return torch.scaled_dot_product_attention(t, t, t, None, 0.0, True, scale=0.5).mean(2)\n"));
  const auto later = torch::zeros({3, 3}).masked_fill(torch::ones({3, 3}, torch::kBool).triu(1), -INFINITY);
  EXPECT_TRUE(torch::allclose(causal->forward(x), attention(later, 0.5), 1e-4, 1e-5));
}

TEST_F(TorchScript, ArchivesForAGpuAreNamed) {
  expectSays(messageOf(saved(program("  return x.to(torch.device(\"cuda:0\")).mean([2, 3])\n"))), "saved for a GPU");
  // What LibTorch says here holds the word "memory", and is no lack of it.
  expectSays(messageOf(saved(program("  return x.mean([2, 3]) + torch.zeros([3], device=torch.device(\"cuda:0\"))\n"))),
             "saved for a GPU");
}

TEST_F(TorchScript, WarningsOfAProgramAreNotPrinted) {
  // torchvision's scripted GoogLeNet warns in every pass; LibTorch's own handler writes to standard error.
  ::testing::internal::CaptureStderr();
  const auto network = loaded(program("  torch.warn(\"look at me\")\n  return x.mean([2, 3])\n"));
  network->forward(torch::randn({1, 3, kSize, kSize}));
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST_F(TorchScript, FailuresWhileItRunsNameTheFile) {
  const auto network = loaded(program("  assert x.size(3) == 16\n  return x.mean([2, 3])\n"));
  try {
    network->forward(torch::randn({1, 3, 8, 8}));
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.subject(), (folder / "net.pt").string());
    expectSays(e.problem(), "fails on 1 images of 3 x 8 x 8");
    EXPECT_EQ(std::string(e.what()).find("report"), std::string::npos) << e.what();
  }
}

}  // namespace
