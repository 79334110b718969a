// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What this program uses of LibTorch: tensors, their gradients, modules with names, loops on several threads.
// <torch/torch.h> brings optimisers, data loaders and all of Python's layers as well, which nothing here uses and every
// source would pay for: both in reading and in what the compiler makes of their inline functions.
#include <ATen/Parallel.h>
#include <torch/autograd.h>
#include <torch/nn/init.h>
#include <torch/nn/module.h>
#include <torch/types.h>
#include <torch/utils.h>
