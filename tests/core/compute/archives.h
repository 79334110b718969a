// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <torch/script.h>

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/error.h"
#include "core/compute/torch/networks/torchscript.h"
#include "tests/support/temp_folder.h"

/// Small TorchScript archives, made and read.
namespace sightline::test {

constexpr int kSize = 16;  ///< pixels of a side

class TorchScript : public ::testing::Test {
 protected:
  TorchScript() {
    torch::manual_seed(3);
    w1 = torch::randn({4, 3, 3, 3});
    w2 = torch::randn({6, 4, 3, 3});
    head = torch::randn({5, 6});
  }

  /// conv, relu in place, a block that adds to its input in place and calls relu again, pooling, five classes.
  torch::jit::Module network(const std::string& extraLine = "") {
    const auto unit = std::make_shared<torch::jit::CompilationUnit>();
    torch::jit::Module relu("__torch__.ReLU", unit), conv("__torch__.Conv", unit), block("__torch__.Block", unit),
        net("__torch__.Net", unit);
    relu.define("def forward(self, x):\n  return torch.relu_(x)\n");
    conv.register_parameter("weight", w1, false);
    conv.define("def forward(self, x):\n  return torch.conv2d(x, self.weight, None, [2, 2], [1, 1])\n");
    block.register_parameter("weight", w2, false);
    block.define(
        "def forward(self, x):\n  y = torch.conv2d(x, self.weight, None, [1, 1], [1, 1])\n  y.add_(1.0)\n  return y\n");
    net.register_module("relu", relu);
    net.register_module("conv", conv);
    net.register_module("block", block);
    net.register_parameter("head", head, false);
    net.define(
        "def forward(self, x):\n  y = self.relu.forward(self.conv.forward(x))\n  y = "
        "self.relu.forward(self.block.forward(y))\n" +
        extraLine + "  return torch.matmul(y.mean([2, 3]), self.head.t())\n");
    return net;
  }
  /// A network of one function, with the parameters w1, w2 and head.
  torch::jit::Module program(const std::string& body, const std::string& arguments = "x") {
    const auto unit = std::make_shared<torch::jit::CompilationUnit>();
    torch::jit::Module net("__torch__.Net", unit);
    net.register_parameter("w1", w1, false);
    net.register_parameter("w2", w2, false);
    net.register_parameter("head", head, false);
    net.define("def forward(self, " + arguments + "):\n" + body);
    return net;
  }
  std::shared_ptr<Classifier> loaded(const torch::jit::Module& module, int classes = 0) {
    return loadTorchScript({}, classes, kSize, saved(module));
  }
  static std::string notesOf(const Classifier& network) {
    std::string text;
    for (const auto& note : network.notes()) text += note.text() + "\n";
    return text;
  }
  std::filesystem::path saved(const torch::jit::Module& module, const std::string& name = "net.pt") {
    const auto file = folder / name;
    module.save(file.string());
    return file;
  }
  std::string messageOf(const std::filesystem::path& file, int classes = 0, int size = kSize) {
    try {
      loadTorchScript({}, classes, size, file);
      return "no error";
    } catch (const Error& e) {
      EXPECT_EQ(e.subject(), file.string());
      EXPECT_FALSE(e.remedy().empty());
      return e.problem();
    }
  }
  static void expectSays(const std::string& message, const std::string& part) {
    EXPECT_NE(message.find(part), std::string::npos) << message;
  }

  sightline::testing::TempFolder folder;
  torch::Tensor w1, w2, head;
};

}  // namespace sightline::test
